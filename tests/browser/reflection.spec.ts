import { expect, phone, sentBy, signInByForm, test } from "./fixtures";

test.use({ viewport: phone, javaScriptEnabled: false });

test("a patient agrees, asks about one entry, and reads a reflection; what left had no name in it", async ({
  page,
}) => {
  await signInByForm(page, "paciente2@demo.test");
  await page.goto("/dashboard/diary/new");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill("Uma conversa");
  const mark = `caminhada${Date.now()}`;
  await page
    .getByLabel("O que você quer guardar")
    .fill(`Falei com a Jucileide na volta da caminhada e fiquei leve. ${mark}`);
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: "Uma conversa" })).toBeVisible();
  const entry = page.url().split("?")[0] ?? "";
  await expect(page.getByRole("button", { name: "Pedir uma reflexão" })).toHaveCount(0);
  await page.goto("/account/consents");
  await page.getByRole("button", { name: "Autorizo, quando eu pedir" }).click();
  await page.goto(entry);
  await page.getByRole("button", { name: "Pedir uma reflexão" }).click();
  await expect(async () => {
    await page.goto(entry);
    await expect(page.getByText("Escrita por inteligência artificial")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const sent = (await sentBy("openai")).find(({ body }) => body.includes(mark));
  expect(sent?.body).toContain("⟦PESSOA_1⟧");
  expect(sent?.body).not.toContain("Jucileide");
  await page.goto("/account/consents");
  await page.getByRole("button", { name: "Não enviar mais nada" }).click();
  await expect(page.getByRole("button", { name: "Autorizo, quando eu pedir" })).toBeVisible();
});
