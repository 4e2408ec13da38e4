import { expect, expectAccessible, hydrated, phone, signIn, test } from "./fixtures";
import { alertsOf, atTheButton, button, patient } from "./sos-button";

test.use({ viewport: phone });

test("a press after the login has ended is said not to have left, and leaves with its words after signing in", async ({
  page,
  context,
}) => {
  const before = await atTheButton(page);
  await hydrated(page);
  await page.getByLabel(/Quer contar o que está acontecendo/).fill("Palavras que não se perdem.");
  await context.clearCookies();
  await button(page).click();
  await expect(page.getByRole("heading", { name: "O seu pedido ainda não saiu" })).toBeFocused();
  await expect(page.getByText("sai assim que você entrar de novo")).toBeVisible();
  await expect(page.getByRole("link", { name: /ligar 192/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Entrar na minha conta" }).click();
  await page.getByLabel("E-mail").fill(patient);
  await page.getByLabel("Senha", { exact: true }).fill("caris-demo-2026");
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
  await expect.poll(async () => (await alertsOf(context)).length).toBe(before + 1);
  const { data } = (await (await context.request.get(`/api/patient/sos/${page.url().split("/").at(-1)}`)).json()) as {
    data: { message: string };
  };
  expect(data.message).toContain("Palavras que não se perdem.");
});

test("a press that the API does not take is posted as a form, and taken", async ({ page, context }) => {
  const before = await atTheButton(page);
  await hydrated(page);
  await page.route("**/api/patient/sos", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 422, json: {} }) : route.continue(),
  );
  await button(page).click();
  await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
  expect((await alertsOf(context)).length).toBe(before + 1);
});

test("the keyboard goes on at the title after the press and after taking it back", async ({ page }) => {
  await atTheButton(page);
  await hydrated(page);
  await button(page).press("Enter");
  await expect(page.getByRole("heading", { name: /Recebemos o seu pedido às/ })).toBeFocused();
  await page.getByText("Não preciso mais de ajuda").click();
  await page.getByRole("button", { name: "Apertei sem querer" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Você encerrou este pedido" })).toBeFocused();
});

test("SOS stands on every screen that has the side bar", async ({ page }) => {
  await signIn(page, patient, "/dashboard/today");
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1024, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    const link = page.getByRole("banner").getByRole("link", { name: "SOS: ajuda agora" }).locator("visible=true");
    await expect(link).toBeInViewport({ ratio: 1 });
  }
});
