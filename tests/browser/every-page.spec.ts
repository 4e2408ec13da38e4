import type { Page } from "@playwright/test";
import { inParts } from "../../app/lib/in-parts";
import { bringAlways } from "./axe";
import {
  desktop,
  expect,
  expectAccessible,
  expectContrast,
  expectFitsSmallest,
  expectNoSidewaysScroll,
  phone,
  signIn,
  test,
} from "./fixtures";
import { publicPages } from "./public-pages";

test.use({ serviceWorkers: "block" }); // nothing here happens without network

/** The demo data's ids are fixed. @param n within its kind */
const id = (prefix: string, n: number) => `${prefix}_${"01DEM".padEnd(26 - String(n).length, "0")}${n}`;
/** Helena and her psychologist, her next session, her last one, what she owes, and Beatriz's session that is about to begin. */
const [helena, beatriz] = [id("mem", 1), id("mem", 3)];
const [herNext, past, owed, soon] = [id("apt", 102), id("apt", 103), id("chg", 900), id("apt", 1014)];
/** What they agreed on and what waits for her answer; a declaration and a report with another's part; a receipt; a note. */
const [agreed, asked, declaration, joint] = [id("agr", 1), id("agr", 2), id("doc", 1), id("doc", 2)];
const [receipt, note] = [id("rcp", 0), id("nte", 2)];
/** A report of a year with every part, before it is kept. */
const everyPart = ["mood", "writing", "sessions", "tasks", "scales", "alerts", "cycle"].map((part) => `&part=${part}`);
const preview = `/dashboard/patients/${helena}/reports/new?from=2025-12-01&to=2026-11-30${everyPart.join("")}`;

const pages = {
  nobody: [
    ...publicPages,
    "/near/00000000000000000000000000/00000000000000000000000000/x",
    "/login",
    "/register",
    "/register/patient",
    "/register/psychologist",
    "/register/clinic",
    "/password/forgot",
    "/privacy",
    "/terms",
    "/offline",
    "/write",
    "/plan",
    "/next-session",
    "/scales",
    "/verify",
    "/verify/DEM00-00000-00000-00000",
    "/nothing-here",
  ],
  "paciente@demo.test": [
    "/dashboard/chat",
    "/dashboard/chat/new",
    "/dashboard/sos",
    "/dashboard/sos/past",
    "/dashboard/contacts",
    "/dashboard/sessions",
    "/dashboard/sessions?when=past",
    "/dashboard/sessions/new",
    "/dashboard/sessions/waiting",
    `/dashboard/sessions/${herNext}`,
    "/dashboard/care",
    "/dashboard/records",
    "/dashboard/today",
    "/dashboard/check-in",
    "/dashboard/diary",
    "/dashboard/diary/new",
    "/dashboard/diary/search?q=sono",
    "/dashboard/diary/preview",
    "/dashboard/diary/deleted",
    "/dashboard/safety-plan",
    "/dashboard/safety-plan/edit",
    "/dashboard/safety-plan/history?version=1",
    "/dashboard/safety-plan/card",
    "/dashboard/receipts",
    `/dashboard/receipts/charges/${owed}`,
    `/dashboard/receipts/${receipt}`,
    `/dashboard/receipts/payer/${beatriz}`,
    "/dashboard/agreed",
    `/dashboard/agreed/${agreed}`,
    `/dashboard/agreed/${asked}`,
    "/dashboard/documents",
    `/dashboard/documents/${declaration}`,
    "/dashboard/diary?mood=99&comments=new",
    "/dashboard/map",
    "/dashboard/insights?preview",
    "/dashboard/map?view=line",
    "/dashboard/map/2026-10",
    ...["/dashboard/scales", "/dashboard/scales/phq-9", "/dashboard/goals", "/dashboard/goals/new/edit"],
    ...["/dashboard/story", "/dashboard/words", "/dashboard/words/new", "/medication"],
    ...["/dashboard/tasks", "/dashboard/tasks?show=answered", "/dashboard/achievements", "/dashboard/medication"],
    ...["/dashboard/practice", "/dashboard/practice/breathing", "/practice", "/dashboard/medication/new"],
    "/dashboard/reports",
    "/dashboard/access-log",
    "/account",
    "/account/email",
    "/account/password",
    "/account/two-step",
    "/account/devices",
    "/account/clinics",
    "/account/notices",
    ...["/account/consents", "/account/data", "/account/data/export", "/account/terms", "/account/erasure"],
    ...["/account/data/requests?right=oppose", "/account/phone", "/notices"],
  ],
  "psicologa@demo.test": [
    "/dashboard/day",
    "/dashboard/patients",
    "/dashboard/agenda",
    "/dashboard/agenda?view=month",
    "/dashboard/agenda/new",
    "/dashboard/agenda/hours",
    "/dashboard/agenda/calendar",
    `/dashboard/agenda/${herNext}`,
    `/dashboard/agenda/${soon}/before`,
    `/dashboard/agenda/${past}/notes`,
    `/dashboard/patients/${helena}/profile`,
    `/dashboard/patients/${helena}/records`,
    `/dashboard/patients/${helena}/working-notes`,
    "/dashboard/templates",
    "/dashboard/chat",
    "/dashboard/payments",
    `/dashboard/payments/${owed}`,
    "/dashboard/payments/settings",
    "/dashboard/payments/new",
    "/dashboard/payments/receita-saude",
    `/dashboard/payments/receipts/${receipt}`,
    `/dashboard/patients/${helena}/payments`,
    "/dashboard/agreements",
    "/dashboard/agreements/texts/contract",
    `/dashboard/agreements/${agreed}`,
    `/dashboard/patients/${helena}/agreements`,
    `/dashboard/patients/${helena}/documents`,
    `/dashboard/patients/${helena}/documents/new?kind=relatorio`,
    `/dashboard/patients/${helena}/documents/${joint}`,
    `/dashboard/patients/${helena}/records/${note}/print`,
    `/dashboard/patients/${helena}/map`,
    `/dashboard/patients/${helena}/map?view=line`,
    `/dashboard/patients/${helena}/map?month=2026-10`,
    `/dashboard/patients/${helena}/scales?scale=phq-9`,
    `/dashboard/patients/${helena}/tasks`,
    `/dashboard/patients/${helena}/tasks?new=gratitude`,
    ...["signals", "ai", `documents/${joint}/plain`, `records/${id("nte", 1)}/help`].map(
      (at) => `/dashboard/patients/${helena}/${at}`,
    ),
    `/dashboard/patients/${helena}/reports`,
    preview,
    "/dashboard/exercises",
    "/dashboard/questionnaires",
    "/dashboard/questionnaires/new",
    "/dashboard/chat/new",
    "/dashboard/office-hours",
    "/dashboard/invites",
    ...["/account", "/account/notices", "/notices"],
  ],
  "admin@demo.test": [
    ...["", "/users", "/crps", "/search?q=hel", `/users/${beatriz}/caseload`].map((at) => `/admin${at}`),
    "/admin/agenda",
    "/admin/invites",
    "/admin/deliveries",
    "/admin/audit",
    ...[`/admin/break-glass?patientId=${helena}`, `/admin/retention?memberId=${helena}`, "/admin/incidents"],
    "/admin/deliveries?status=failed",
    ...["/admin/statistics", "/admin/metrics", "/admin/plan"],
    ...["/admin/clinic", "/admin/clinic/close", "/admin/ai"],
    `/admin/users/${helena}/handover`,
  ],
  "plataforma@demo.test": [
    ...["/clinics", "/clinics/new", `/clinics/${id("cli", 1)}`, "/announcements"].map((at) => `/platform${at}`),
    ...["jobs", "second-step", "health", "metrics", "plans", "plans/essencial"].map((at) => `/platform/${at}`),
    ...["/platform/payments", "/platform/retention", "/platform/incidents", "/platform/ai"],
  ],
};

/** What A4 has room for between its margins. */
const a4 = { width: 672, height: 980 };

/** Words that can be seen and stand in none of these elements. */
async function wordsBeside(page: Page, papers: string): Promise<string[]> {
  return page.evaluate((those) => {
    const seen = [...document.body.querySelectorAll("*")].filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return one.closest(those) === null && one.checkVisibility() && width > 1 && height > 1;
    });
    return seen.flatMap(({ childNodes }) =>
      [...childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "").trim() || [] : [],
      ),
    );
  }, papers);
}

/** Pages of one test: few enough that the workers end together. */
const pagesOfOne = 9;
const tests = Object.entries(pages).flatMap(([who, addresses]) => {
  const parts = inParts(addresses, pagesOfOne);
  return parts.map((part, i) => ({
    who,
    addresses: part,
    what: parts.length > 1 ? ` (${i + 1} of ${parts.length})` : "",
  }));
});

for (const { who, addresses, what } of tests) {
  test(`every page of ${who}${what} is accessible and fits a small phone and a desktop, light and dark`, async ({
    page,
  }) => {
    test.setTimeout(600_000); // five looks and two audits of each page: minutes on a slow machine
    await bringAlways(page);
    if (who !== "nobody") await signIn(page, who);
    for (const address of addresses) {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await expectFitsSmallest(page);
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await expectNoSidewaysScroll(page);
      await expectContrast(page);
    }
  });
}

/** What a psychologist prints. */
const papers = [
  `/dashboard/payments/receipts/${receipt}`,
  `/dashboard/agreements/${agreed}`,
  `/dashboard/patients/${helena}/documents/${joint}`,
  `/dashboard/patients/${helena}/records/${note}/print`,
  preview,
];

test("what is printed is the paper alone, light in the dark, with the psychologist's registration", async ({
  page,
}) => {
  await page.setViewportSize(a4);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await signIn(page, "psicologa@demo.test", papers[0]);
  for (const address of papers) {
    await page.goto(address);
    await expect(page.locator(".paper, .report, .record-paper").first()).toContainText("CRP 06/141414");
    expect(await wordsBeside(page, ".paper, .report, .record-paper"), address).toEqual([]);
    await expectNoSidewaysScroll(page);
    await expectContrast(page);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe("rgb(255, 255, 255)");
  }
});
