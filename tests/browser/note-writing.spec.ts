import { desktop, expect, signIn, test } from "./fixtures";
import { atEnd, beginNote, editor, helena, records, saved, storedText } from "./notes";

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

  await page.goto("/dashboard/agenda/apt_01DEM000000000000000001012/notes");
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

  test("a note is saved from a text area, and what has lists is added to, not flattened", async ({ page }) => {
    await signIn(page, "psicologa@demo.test", records);
    await page.getByRole("button", { name: "Nota sem sessão" }).click();
    await page.getByLabel("Nota", { exact: true }).fill("Primeira linha.\n\nSegunda linha.");
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByLabel("Nota", { exact: true })).toHaveValue("Primeira linha.\n\nSegunda linha.");

    const id = /records\/([^/]+)/.exec(page.url())?.[1] ?? "";
    const item = {
      type: "listItem",
      content: [{ type: "paragraph", content: [{ type: "text", text: "De outra aba" }] }],
    };
    const rich = { type: "doc", content: [{ type: "bulletList", content: [item] }] };
    const api = `/api/psychologist/patients/${helena}/records/${id}`;
    const put = await page.context().request.put(api, {
      headers: { Origin: new URL(page.url()).origin },
      data: { content: rich },
    });
    expect(put.status()).toBe(200);
    await page.getByLabel("Nota", { exact: true }).fill("Escrito por cima.");
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByRole("heading", { name: "O que muda entre o texto guardado e o seu" })).toBeVisible();
    await page.getByRole("link", { name: "Ficar com o que está guardado" }).click();
    await expect(page.getByRole("listitem").getByText("De outra aba")).toBeVisible();
    await page.getByLabel("Acrescentar ao fim").fill("Depois da lista.");
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByText("Depois da lista.", { exact: true })).toBeVisible();
    expect(await storedText(page)).toContain("bulletList");

    // A template: what was typed before is kept, each of its sections has a field, and its headings are saved.
    await page.goto("/dashboard/agenda/apt_01DEM000000000000000001015/notes");
    await page.getByLabel("Nota da sessão", { exact: true }).fill("Antes do modelo.");
    await page.getByRole("button", { name: "SOAP" }).click();
    await expect(page.getByText("Antes do modelo.")).toBeVisible();
    await page.getByLabel("Acrescentar em “Objetivo”").fill("Chegou na hora.");
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByText("Guardado.", { exact: true })).toBeVisible();
    const paper = page.locator(".document");
    await expect(paper.getByRole("heading")).toHaveText(["Subjetivo", "Objetivo", "Avaliação", "Plano"]);
    await expect(paper.locator("h2:text('Objetivo') + p")).toHaveText("Chegou na hora.");
  });
});
