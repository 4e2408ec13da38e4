import { databaseHangs, ownerKnown, recordsIn, shellReady } from "./device";
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, phone, signIn, test, onDevice } from "./fixtures";
import { alertsOf, atTheButton, button, bySkipLink, patient } from "./sos-button";

test.use({ viewport: phone });

test("the numbers stand first, who hears of it is named, and the press is answered at once", async ({ page }) => {
  await atTheButton(page, bySkipLink);
  await hydrated(page);
  const first = page.locator("main a").first();
  await expect(first).toHaveAttribute("href", "tel:188");
  await expect(page.getByText("recebe o aviso assim que você apertar")).toBeVisible();
  for (const name of ["Preciso de apoio", "É urgente", "Preciso de alguém imediatamente"])
    await expect(page.getByRole("radio", { name, exact: true })).toBeAttached();
  await expect(page.getByRole("link", { name: "Sair rápido" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/api/patient/sos", async (route) => {
    await held;
    await route.continue();
  });
  await button(page).click();
  await expect(page.getByRole("heading", { name: "Estamos avisando a sua equipe" })).toBeVisible();
  await expect(page.getByRole("link", { name: /ligar 188/ })).toBeVisible(); // while nothing has answered yet
  letGo();
  await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
  await expect(page.getByRole("heading", { name: /Recebemos o seu pedido às/ })).toBeVisible();
  await expect(page.getByText(/^Chamamos /).first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("a double press is one alert", async ({ page, context }) => {
  const before = await atTheButton(page);
  await hydrated(page);
  await button(page).dblclick();
  await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
  await expect.poll(async () => (await alertsOf(context)).length).toBe(before + 1);
  await expect(page.getByText("é o mesmo pedido")).toHaveCount(0);
});

test(
  "a press without network says that it has not left, and leaves once when the network is back",
  { tag: onDevice },
  async ({ page, context }) => {
    const before = await atTheButton(page);
    await hydrated(page);
    await shellReady(page);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await button(page).click();
    await expect(page.getByRole("heading", { name: "O seu pedido ainda não saiu" })).toBeVisible();
    await expect(page.getByRole("link", { name: /ligar 192/ })).toBeVisible();
    expect(await recordsIn(page, "outbox")).toBe(1);
    await expectAccessible(page);
    await context.setOffline(false);
    await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
    await expect.poll(async () => (await alertsOf(context)).length).toBe(before + 1);
    await expect.poll(() => recordsIn(page, "outbox")).toBe(0);
  },
);

test(
  "with a device whose database hangs the press arrives and is seen to, and signing out works",
  { tag: onDevice },
  async ({ page, context }) => {
    await databaseHangs(page);
    const before = await atTheButton(page);
    await hydrated(page);
    await button(page).click();
    await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
    await expect(page.getByRole("heading", { name: /Recebemos o seu pedido às/ })).toBeVisible();
    expect((await alertsOf(context)).length).toBe(before + 1);
    await page.goto("/account");
    await hydrated(page);
    await page.locator("summary", { hasText: /Mais/ }).first().click();
    await page.getByRole("button", { name: "Sair" }).first().click();
    await expect(page).toHaveURL(/\/$/);
  },
);

test(
  "the page opens without network, with the person's own people, and its press goes out later",
  { tag: onDevice },
  async ({ page, context }) => {
    const before = await atTheButton(page);
    await shellReady(page);
    await page.goto("/dashboard/contacts");
    await page.getByLabel("Nome").fill("Rosa Vizinha");
    await page.getByLabel("Telefone com DDD").fill("(11) 98765-4321");
    await page.getByRole("button", { name: "Incluir pessoa" }).click();
    await expect(page.getByText("Suas pessoas de confiança foram salvas.")).toBeVisible();
    await expectAccessible(page);
    await ownerKnown(page);
    await expect.poll(() => recordsIn(page, "kept")).toBeGreaterThan(0);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await page.goto("/dashboard/sos");
    // On the first screen, and among all of them further down.
    const rosa = { name: "Ligar para Rosa Vizinha: +55 11 98765-4321" };
    const firstScreen = page.getByRole("list", { name: "Ligar para as suas pessoas" });
    await expect(firstScreen.getByRole("link", rosa)).toBeVisible();
    await expect(page.getByRole("region", { name: "Suas pessoas", exact: true }).getByRole("link", rosa)).toBeVisible();
    await button(page).click();
    await expect(page.getByRole("heading", { name: "O seu pedido ainda não saiu" })).toBeVisible();
    await context.setOffline(false);
    await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
    await expect.poll(async () => (await alertsOf(context)).length).toBe(before + 1);
    await page.goto("/dashboard/contacts");
    await page.getByRole("link", { name: "Mudar Rosa Vizinha" }).click();
    await page.getByText("Remover esta pessoa").click();
    await page.getByRole("button", { name: "Remover" }).click();
    await expect(page.getByText("Rosa Vizinha")).toHaveCount(0);
  },
);

test("a device whose login has ended still calls, and shows the status without words", async ({ page, context }) => {
  await atTheButton(page);
  await context.clearCookies({ name: "caris_login" });
  await page.goto("/dashboard/sos");
  await hydrated(page);
  await page.getByLabel(/Quer contar o que está acontecendo/).fill("Palavras que só eu leio.");
  await button(page).click();
  await expect(page).toHaveURL(/\/dashboard\/sos\/sos_/);
  await expect(page.getByRole("heading", { name: /Recebemos o seu pedido às/ })).toBeVisible();
  await expect(page.getByText("Palavras que só eu leio.")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Entrar na minha conta" })).toBeVisible();
});

test("leaving in a hurry puts a neutral page in place of this one, by button and by keys", async ({ page }) => {
  await page.route("https://www.google.com/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Busca</title>" }),
  );
  await signIn(page, patient);
  for (const leave of [
    () => page.getByRole("link", { name: "Sair rápido" }).click(),
    () => page.keyboard.press("Escape").then(() => page.keyboard.press("Escape")),
  ]) {
    await page.goto("/dashboard/today");
    await page.goto("/dashboard/sos");
    await hydrated(page);
    await leave();
    await expect(page).toHaveTitle("Busca");
    await page.goBack();
    await expect(page).toHaveURL(/\/dashboard\/today$/);
  }
});

test("with reduced motion the breathing guide is still and in words", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/sos");
  await expect(page.getByText("Respire", { exact: true })).toBeVisible();
  expect(await page.locator(".ring-breathing").evaluate((ring) => getComputedStyle(ring).animationName)).toBe("none");
  await expect(page.getByRole("link", { name: "Avisar quem me acompanha" })).toHaveAttribute("href", "/dashboard/sos");
  await expectAccessible(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a press leads to the status, feelings are kept, and it is taken back", async ({ page }) => {
    await atTheButton(page);
    await page.getByText("Preciso de apoio").click();
    await button(page).click();
    await expect(page.getByRole("heading", { name: /Recebemos o seu pedido às/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "Atualizar" })).toBeVisible();
    await page.locator("#distress").getByText("8", { exact: true }).click();
    await page.getByRole("button", { name: "Guardar" }).click();
    await page.locator("#distress").getByText("3", { exact: true }).click();
    await page.getByText("respirar com o anel").click();
    await page.getByRole("button", { name: "Guardar como estou agora" }).click();
    await expect(page.getByText("Antes 8, depois 3, de 0 a 10.")).toBeVisible();
    await page.getByText("Não preciso mais de ajuda").click();
    await page.getByRole("button", { name: "Sim, estou melhor" }).click();
    await expect(page.getByRole("heading", { name: "Você encerrou este pedido" })).toBeVisible();
    await page.goto("/dashboard/sos/past");
    await expect(page.getByRole("heading", { name: "O que mais me ajudou" })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
