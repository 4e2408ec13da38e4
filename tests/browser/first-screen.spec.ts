import type { Locator, Page } from "@playwright/test";
import { ownerKnown, shellReady } from "./device";
import { expect, expectNoSidewaysScroll, hydrated, phone, signIn, test, onDevice } from "./fixtures";

const small = { width: 320, height: 568 };
const patient = "paciente2@demo.test";

/** Takes back whatever is live. */
async function calm(page: Page): Promise<void> {
  const { request } = page.context();
  const answer = await request.get("/api/patient/sos?limit=5");
  const { data } = (await answer.json()) as { data: { id: string; status: string }[] };
  for (const { id, status } of data)
    if (status !== "resolved" && status !== "cancelled")
      await request.post(`/api/patient/sos/${id}/cancel`, { headers: { Origin: new URL(page.url()).origin } });
}

async function expectInFirstScreen(page: Page, ...what: Locator[]): Promise<void> {
  expect(await page.evaluate(() => scrollY)).toBe(0);
  for (const one of what) {
    const box = await one.boundingBox();
    expect(box && box.y + box.height, String(one)).toBeLessThanOrEqual(small.height);
  }
}

test.describe("at 320 × 568", () => {
  test.use({ viewport: small });

  test("the button, and then people to call and asking once more, stand in the first screen", async ({ page }) => {
    await signIn(page, patient);
    await calm(page);
    await page.goto("/dashboard/sos");
    await hydrated(page);
    const button = page.getByRole("button", { name: "Pedir ajuda agora" });
    await expectInFirstScreen(page, page.getByRole("link", { name: /ligar 188/ }), button);
    const severity = await page.getByRole("radio", { name: "É urgente" }).boundingBox();
    expect(severity?.y).toBeGreaterThan((await button.boundingBox())?.y ?? Infinity);
    await button.click();
    await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
    await expect(page.getByRole("heading", { name: /Recebemos o seu pedido às/ })).toBeVisible();
    await expectInFirstScreen(
      page,
      page.getByRole("link", { name: /ligar 192/ }),
      page.getByRole("button", { name: /Pedir de novo/ }),
    );
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3200);
    await expectNoSidewaysScroll(page);
    await calm(page);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  test("words of risk in the diary are answered by the help card, on this device only, and saved", async ({ page }) => {
    // A device that is busy loads what looks at words when everything is written and sent already.
    let arrive = () => {};
    const saved = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/patient-watch/, (route) => saved.then(() => route.continue()));
    await signIn(page, patient, "/dashboard/diary/new");
    await hydrated(page);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByRole("radio", { name: "muito mal", exact: true }).check({ force: true });
    await page.getByLabel("Título").fill("Sem título");
    await page.getByLabel("O que você quer guardar").fill("Não quero mais viver");
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect(page.getByText("Anotação salva.")).toBeVisible();
    arrive();
    await expect(page.getByRole("dialog", { name: "Está difícil agora?" })).toBeVisible();
    await expect(page.getByLabel("Ajuda em um momento muito difícil")).toBeVisible();
    const own = sent.filter((one) => !/^GET \/(assets|fonts|icons)\//.test(one) && !one.startsWith("GET"));
    expect(own).toEqual(["POST /dashboard/diary/new.data"]);
  });

  test(
    "without network a place of the navigation opens what the device has for it",
    { tag: onDevice },
    async ({ page, context }) => {
      await signIn(page, patient);
      await shellReady(page);
      await ownerKnown(page);
      await page.goto("/dashboard/today");
      await hydrated(page);
      await context.setOffline(true);
      await page.getByRole("navigation", { name: "Principal" }).getByRole("link", { name: "Diário" }).click();
      await expect(page).toHaveURL(/\/dashboard\/diary$/);
      await expect(page.getByRole("heading", { name: "Você está sem conexão" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Entrar" })).toHaveCount(0);
      await page.goto("/dashboard/sos");
      await expect(page.getByText(/O seu pedido sai assim que houver conexão/)).toBeVisible();
      await expect(page.getByText(/assim que você apertar/)).toHaveCount(0);
    },
  );
});

test(
  "a first visit to sign-in loads no JavaScript until it is touched; a device that was here before has it at once",
  {
    tag: "@whole-browser",
  },
  async ({ page, context }) => {
    const scripts: string[] = [];
    page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
    await page.goto("/login", { waitUntil: "networkidle" });
    expect(scripts).toEqual([]);
    await page.getByLabel("E-mail").fill(patient);
    await expect(page.getByRole("button", { name: "Mostrar senha" })).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(patient); // React took the page over, and nothing typed is lost
    await shellReady(page);
    const again = await context.newPage();
    await again.goto("/login");
    await hydrated(again);
  },
);

test("from a form that was touched, a public page opens at its top, and is still a page", async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 740 });
  await page.goto("/register/patient");
  await page.getByLabel("E-mail").fill(patient);
  await expect(page.getByRole("button", { name: "Mostrar senha" })).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacidade" }).click();
  await expect(page).toHaveURL("/privacy");
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
});
