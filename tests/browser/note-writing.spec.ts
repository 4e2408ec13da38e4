import { desktop, expect, signIn, test } from "./fixtures";
import { atEnd, beginNote, editor, saved, storedText } from "./notes";

test.use({ viewport: desktop, serviceWorkers: "block" });

test("who leaves by a link right after the last word finds it again, and a template is added to what is written", async ({
  page,
}) => {
  await signIn(page, "psicologa@demo.test");
  await beginNote(page);
  await atEnd(page, "Meia hora.");
  await expect(saved(page)).toBeVisible();
  const address = new URL(page.url()).pathname;
  for (const [pause, words] of [
    [0, " Um."],
    [300, " Dois."],
    [1300, " Três."],
  ] as const) {
    await atEnd(page, words);
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), pause);
    await page.getByRole("link", { name: "Prontuário", exact: true }).first().click();
    await expect(page).toHaveURL(/records$/);
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(editor(page)).toContainText(`Meia hora.${pause === 0 ? "" : " Um."}`);
    await expect(editor(page)).toContainText(words.trim());
  }
  await expect.poll(() => storedText(page)).toContain("Meia hora. Um. Dois. Três.");
  await expect(page.getByText("Este texto foi guardado em outro lugar")).toBeHidden();

  await page.goto("/dashboard/agenda/apt_01DEM000000000000000001014/notes");
  const sections = editor(page).getByRole("heading", { level: 2 });
  await page.getByRole("button", { name: "DAP" }).click();
  await expect(sections).toHaveText(["Dados", "Avaliação", "Plano"]);
  await page.getByRole("button", { name: "SOAP" }).click();
  await expect(sections).toHaveText(["Subjetivo", "Objetivo", "Avaliação", "Plano"]);
  await atEnd(page, "Ligar para a escola.");
  await page.getByRole("button", { name: "DAP" }).click();
  await expect(page.getByText("DAP: acrescentado depois do que você escreveu.")).toBeVisible();
  await expect(sections).toHaveText(["Subjetivo", "Objetivo", "Avaliação", "Plano", "Dados", "Avaliação", "Plano"]);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(editor(page)).toContainText("Ligar para a escola.");
  await expect(sections).toHaveCount(7);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a template keeps what was typed before it, and each of its sections has a field", async ({ page }) => {
    await signIn(page, "psicologa@demo.test", "/dashboard/agenda/apt_01DEM000000000000000001007/notes");
    await page.getByLabel("Nota da sessão", { exact: true }).fill("Antes do modelo.");
    await page.getByRole("button", { name: "SOAP" }).click();
    await expect(page.getByText("Antes do modelo.", { exact: true })).toBeVisible();
    await page.getByLabel("Acrescentar em “Objetivo”").fill("Chegou na hora.");
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByText("Guardado.", { exact: true })).toBeVisible();
    const paper = page.locator(".document");
    await expect(paper.getByRole("heading")).toHaveText(["Subjetivo", "Objetivo", "Avaliação", "Plano"]);
    await expect(paper.locator("h2:text('Objetivo') + p")).toHaveText("Chegou na hora.");
  });
});
