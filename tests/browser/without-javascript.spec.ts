import { expect, phone, signInByForm, test } from "./fixtures";

test.use({ viewport: phone, javaScriptEnabled: false });

test("without JavaScript a patient signs in, writes, finds, deletes, undoes and signs out", async ({ page }) => {
  const title = `Sem script ${Date.now()}`;
  await signInByForm(page, "paciente2@demo.test");
  await page.goto("/dashboard/diary/new");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill("Escrito sem JavaScript.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.getByRole("button", { name: /Excluir/ }).click();
  await page.getByRole("button", { name: "Desfazer" }).click();
  await page.goto("/dashboard/diary");
  await expect(page.getByRole("link", { name: new RegExp(title) })).toBeVisible();
});

test("without JavaScript a form posted after the session ended keeps every word", async ({ page, context }) => {
  await signInByForm(page, "paciente2@demo.test");
  await page.goto("/dashboard/diary/new");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  const title = `Sessão vencida ${Date.now()}`;
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill("Estas palavras não podem sumir.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.locator("textarea[name=title]")).toHaveValue(title);
  await expect(page.locator("textarea[name=content]")).toHaveValue("Estas palavras não podem sumir.");
  const [other] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Entrar em outra aba" }).click(),
  ]);
  await signInByForm(other, "paciente2@demo.test");
  await page.getByRole("button", { name: "Enviar de novo" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByText("Estas palavras não podem sumir.")).toBeVisible();
});

test("without JavaScript the list goes on by link", async ({ page }) => {
  await signInByForm(page, "paciente@demo.test");
  await page.goto("/dashboard/diary");
  const first = await page.getByRole("article").first().innerText();
  await page.getByRole("link", { name: /Carregar mais|anotações mais antigas/i }).click();
  await expect(page.getByRole("article").first()).not.toHaveText(first);
});
