import type { Page } from "@playwright/test";
import { desktop, expect, hydrated, mailTo, otherBrowser, phone, signIn, test } from "./fixtures";

test.use({ viewport: phone });

/** News stand below the page, in their own place, and after everything in the order of tabs. */
async function expectAside(page: Page): Promise<void> {
  const news = page.getByRole("link", { name: "Você tem um aviso novo" });
  const [box, bar] = [await news.boundingBox(), await page.getByRole("link", { name: "Hoje" }).boundingBox()];
  expect(box && bar && box.y > phone.height / 2 && box.y + box.height <= bar.y + 1).toBe(true);
  expect(
    await news.evaluate((link) => {
      const places = Array.from(document.querySelectorAll("a[href], button, input, textarea, summary"));
      return places.indexOf(link) > places.indexOf(document.querySelector("main a, main button") ?? link);
    }),
  ).toBe(true);
}

test("a comment reaches the patient's open page at once; what came while she was away is shown once", async ({
  page,
  browser,
}) => {
  const title = `Para o sino ${Date.now()}`;
  await signIn(page, "paciente2@demo.test", "/dashboard/diary/new");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill("Um dia comum.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.goto("/notices");
  const readAll = page.getByRole("button", { name: "Marcar tudo como lido" });
  if (await readAll.isVisible()) await readAll.click();
  await expect(readAll).toHaveCount(0); // left at once, the page would take its request along
  await page.goto("/dashboard/today");
  await hydrated(page);

  const psychologist = await otherBrowser(browser, { viewport: desktop });
  await signIn(psychologist, "psicologo2@demo.test", "/dashboard/patients");
  await psychologist
    .getByRole("link", { name: /Rafael|Camila/ })
    .first()
    .click();
  await psychologist.getByRole("link").filter({ hasText: title }).first().click();
  const comment = async (text: string) => {
    await psychologist.locator("textarea").first().fill(text);
    await psychologist.getByRole("button", { name: /Enviar/ }).click();
    await expect(psychologist.getByText(text)).toBeVisible();
  };
  await comment("Primeiro comentário.");
  await expect(page.getByText("Você tem um aviso novo")).toBeVisible();
  await expectAside(page);
  const bell = page.getByRole("banner").getByRole("link", { name: /Avisos/ });
  await expect(bell).toHaveAccessibleName(/1 não lido/);

  // The laptop is closed: no page, no socket.
  await page.goto("about:blank");
  await comment("Segundo comentário.");
  await page.goto("/dashboard/today");
  await expect(bell).toHaveAccessibleName(/2 não lidos/);
  // What came meanwhile is in the bell's count already: nothing is said again.
  await expect(page.getByText("Você tem um aviso novo")).toHaveCount(0);
  await bell.click();
  await expect(page.getByRole("button", { name: /comentou uma anotação sua.*não lido/ })).toHaveCount(2);
  await page
    .getByRole("button", { name: /comentou uma anotação sua/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(bell).toHaveAccessibleName(/1 não lido/);
  await psychologist.context().close();
});

test("a test mail arrives, neutral, and its link turns the kind off without signing in", async ({ page, browser }) => {
  await signIn(page, "psicologo2@demo.test", "/account/notices");
  await hydrated(page);
  await page.getByLabel("Onde o aviso de teste deve chegar").selectOption("email");
  await page.getByRole("button", { name: "Enviar teste" }).click();
  await expect(page.getByText("O teste está a caminho.")).toBeVisible();
  const mail = await mailTo("psicologo2@demo.test", /teste que você pediu/);
  expect(mail.subject).toBe("Aviso de teste");
  const stranger = await otherBrowser(browser);
  await stranger.goto("/unsubscribe/nada.nada");
  await expect(stranger.getByText("Este link não vale.")).toBeVisible();
  await stranger.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("notices are read and chosen by plain forms", async ({ page }) => {
    await signIn(page, "psicologo2@demo.test", "/account/notices");
    const sms = page.getByLabel("Um acompanhamento terminou: SMS");
    await sms.setChecked(!(await sms.isChecked()));
    const wanted = await sms.isChecked();
    await page.getByLabel("Das").fill("23:15");
    await page.getByRole("button", { name: "Salvar escolhas" }).click();
    await expect(page.getByText("Escolhas salvas.")).toBeVisible();
    await page.reload();
    await page.goto("/account/notices");
    expect(await sms.isChecked()).toBe(wanted);
    await expect(page.getByLabel("Das")).toHaveValue("23:15");
    await page.goto("/notices");
    await expect(page.getByRole("heading", { name: "Avisos" })).toBeVisible();
  });
});

test("news that come while a note is being changed do not make another device's version pass for the opened one", async ({
  page,
}) => {
  await signIn(page, "paciente2@demo.test", "/dashboard/diary/new");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(`Duas telas ${Date.now()}`);
  await page.getByLabel("O que você quer guardar").fill("Como estava.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await page.waitForURL(/\/diary\/dia_/);
  const id = /dia_\w+/.exec(page.url())?.[0] ?? "";
  await page.goto(`/dashboard/diary/${id}/edit`);
  await hydrated(page);
  await page.getByLabel("O que você quer guardar").fill("Como está nesta tela.");
  const elsewhere = await page.evaluate(async (entry) => {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ content: "Como está na outra tela." });
    return (await fetch(`/api/patient/diary/${entry}`, { method: "PATCH", headers, body })).status;
  }, id);
  expect(elsewhere).toBe(200);
  await page.evaluate(() =>
    fetch("/account/notices", { method: "POST", body: new URLSearchParams({ intent: "test", channel: "email" }) }),
  );
  await expect(page.getByText("Você tem um aviso novo")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Avisos: / }).first()).toBeVisible();
  // What the news make the page load has been loaded: the browser lists a request when its answer is whole.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/edit\.data/.test(name)),
  );
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByText(/alterada em outro aparelho/)).toBeVisible();
  await expect(page.getByLabel("O que você quer guardar")).toHaveValue("Como está nesta tela.");
});
