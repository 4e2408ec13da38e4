import { inParts } from "../../app/lib/in-parts";
import {
  desktop,
  expectAccessible,
  expectContrast,
  expectFitsLargeText,
  expectNoSidewaysScroll,
  phone,
  signIn,
  test,
} from "./fixtures";

test.use({ serviceWorkers: "block" }); // nothing here happens without network

/** Helena's next session, her last one, what she owes, and Beatriz's session that is about to begin: the demo data's ids are fixed. */
const [helena, herNext, past, owed, soon] = [
  "mem_01DEM000000000000000000001",
  "apt_01DEM000000000000000000102",
  "apt_01DEM000000000000000000103",
  "chg_01DEM000000000000000000900",
  "apt_01DEM000000000000000001014",
];

const pages = {
  nobody: [
    "/",
    "/sos",
    "/sos/offline",
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
    "/dashboard/diary?mood=99&comments=new",
    "/account",
    "/account/email",
    "/account/password",
    "/account/two-step",
    "/account/devices",
    "/account/clinics",
    "/account/notices",
    "/account/phone",
    "/notices",
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
    "/dashboard/chat/new",
    "/dashboard/office-hours",
    "/dashboard/invites",
    "/account",
    "/account/notices",
    "/notices",
  ],
  "admin@demo.test": [
    "/admin/users",
    "/admin/agenda",
    "/admin/invites",
    "/admin/deliveries",
    "/admin/deliveries?status=failed",
    `/admin/users/${helena}/handover`,
  ],
  "plataforma@demo.test": ["/platform/clinics", "/platform/jobs"],
};

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
    if (who !== "nobody") await signIn(page, who);
    for (const address of addresses) {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await expectFitsLargeText(page);
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await expectNoSidewaysScroll(page);
      await expectContrast(page);
    }
  });
}
