import { expect, test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { startDemo } from "../demo-app.mjs";
import { violationsIn } from "./axe";

const password = "caris-demo-2026";
export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 860 };

/**
 * Tag of tests with a service worker: what a page does without network, and who signs out of a device. One that comes with each new
 * browser fetches a hundred files in it, which is most of what a short test costs; the others' pages are the same without.
 */
export const onDevice = "@on-device";

type Demo = Awaited<ReturnType<typeof startDemo>>;
let demo: Demo | undefined;

/** The running app of this worker. */
function running(): Demo {
  if (!demo) throw new Error("no app: it starts with this worker's first test");
  return demo;
}

/** Address of the running app. */
export function siteUrl(): string {
  return running().url;
}

/**
 * `test` whose pages fail it when the browser complains: an unexpected console error is a bug. Each worker has an app and demo
 * data of its own, so that workers cannot meet.
 */
export const test = base.extend<{ complaints: string[] }, { app: Demo }>({
  app: [
    async ({}, use) => {
      demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { scope: "worker", auto: true, timeout: 120_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  serviceWorkers: async ({ browserName: _ }, use, { tags, project }) =>
    use(tags.includes(onDevice) || project.name === "whole" ? "allow" : "block"),
  context: async ({ context }, use) => {
    // A test's own question may take up a kept connection just as the server closes it: no browser takes that for an answer.
    const { request } = context;
    const ask = request.fetch.bind(request);
    request.fetch = (address, options) => ask(address, { maxRetries: 2, ...options });
    await use(context);
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      watch(context, complaints);
      await use(complaints);
      expect(complaints, "the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Remix's complaint of page data that it was still reading when the next navigation or revalidation took its place: it logs the
 * abort that it asked for itself, in Chromium's words for a request and for a body. Exactly this, with or without its stack; any
 * other failed reading is a bug.
 */
const takenOver = /^AbortError: (signal is aborted without reason|BodyStreamBuffer was aborted)(\n|$)/;

/** Collects what a browser complains of; the statuses that a test asks for are no complaint, nor is 426: what a channel hears that was cut while it opened and asks why. */
export function watch(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    const expected =
      /status of (401|402|403|404|409|410|413|415|422|426|429)|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|Failed to fetch manifest patches/.test(
        message.text(), // the last is Remix's word for a link it could not look up without network
      );
    if (message.type() === "error" && !expected && !takenOver.test(message.text()))
      complaints.push(`${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (failed) => {
    const { name, message } = failed.error();
    // The same reading that was taken over, when nobody waits for its end any more.
    if (!takenOver.test(`${name}: ${message}`)) complaints.push(message);
  });
}

/** Signs in through the form and waits for the first page: where signing in belongs to what is told. */
export async function signInByForm(page: Page, email: string, secret = password): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Senha", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
}

/** Signs in with what the form would send, a login of its own each time, and opens an address: the first page's if none is given. */
export async function signIn(page: Page, email: string, address?: string): Promise<void> {
  const answer = await page.context().request.post("/login", {
    headers: { Origin: siteUrl() },
    form: { email, password },
    maxRedirects: 0,
  });
  expect(answer.status(), `signing ${email} in`).toBe(302);
  await page.goto(address ?? answer.headers().location ?? "");
}

/** A second person in a browser of their own, without a service worker unless it is asked for. */
export async function otherBrowser(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: siteUrl(),
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    serviceWorkers: "block",
    ...options,
  });
  return context.newPage();
}

/**
 * Waits until React has taken the page over and its effects have run: elements are React's before what listens to them is there, and
 * a form that signs out just then would be sent by the browser, without wiping the device. What waits for a quiet page has begun, too.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main") ?? document.body;
    return Object.keys(main).some((key) => key.startsWith("__reactFiber"));
  });
  await page.waitForFunction(
    () => new Promise((resolve) => requestIdleCallback(() => resolve(true), { timeout: 2000 })),
  );
}

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsIn(page, "wcag"), page.url()).toEqual([]);
  expect(await page.evaluate(saidTwice), page.url()).toEqual([]);
}

/** Ids that two elements have, and hidden fields that a form sends twice: what axe has no rule for, and a label or an action falls over. */
function saidTwice(): string[] {
  const twice = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);
  const forms = [...document.forms].flatMap((form) =>
    twice(
      Array.from(
        form.querySelectorAll<HTMLInputElement>("input[type=hidden]"),
        ({ name, value }) => `${name}=${value}`,
      ),
    ),
  );
  return [...twice(Array.from(document.querySelectorAll("[id]"), ({ id }) => `#${id}`)), ...forms];
}

/** Enough contrast: all that axe can find anew in a page that is accessible, once its colours are others. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await violationsIn(page, "contrast"), page.url()).toEqual([]);
}

/** Nothing is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(
    () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
  );
  expect(content, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(screen);
}

/** Fits a usual phone with text at 200 %, and the smallest one (WCAG 1.4.4, 1.4.10), which the page is left at. */
export async function expectFitsSmallest(page: Page): Promise<void> {
  const size = await page.evaluate(() => {
    document.documentElement.style.fontSize = "32px";
    return getComputedStyle(document.body).fontSize;
  });
  expect(size, "text at 200 %, at once: a size that is still in transition measures nothing").toBe("32px");
  await expectNoSidewaysScroll(page);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  await page.setViewportSize({ ...phone, width: 320 });
  await expectNoSidewaysScroll(page);
}

/** The same, whatever the screen was before and is again afterwards. */
export async function expectFitsLargeText(page: Page): Promise<void> {
  const before = page.viewportSize() ?? phone;
  await page.setViewportSize(phone);
  await expectFitsSmallest(page);
  await page.setViewportSize(before);
}

type Sent = { provider: string; to: string; subject?: string; body: string; at: string };

/** The newest mail to an address, waited for: mail goes through two queues. */
export async function mailTo(address: string, about: RegExp): Promise<Sent> {
  const deadline = Date.now() + 25_000;
  for (;;) {
    const sent = (await (
      await fetch(`${running().providersUrl}/outbox.json?to=${encodeURIComponent(address)}`)
    ).json()) as Sent[];
    const found = sent.find((mail) => about.test(mail.body));
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`no mail to ${address} about ${String(about)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export { expect };
