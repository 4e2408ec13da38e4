import { desktop, expect, signIn, test } from "./fixtures";
import { jpegWithPlace } from "../samples";

test.use({ viewport: desktop, javaScriptEnabled: false });

/** Helena: the demo data's ids are fixed. */
const helena = "mem_01DEM000000000000000000001";
const drawing = { name: "desenho.jpg", mimeType: "image/jpeg", buffer: Buffer.from(jpegWithPlace()) };

test("without JavaScript a note is saved from a text area, and what has lists is added to, not flattened", async ({
  page,
}) => {
  await signIn(page, "psicologa@demo.test", `/dashboard/patients/${helena}/records`);
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
  const stored = (await (await page.context().request.get(api)).json()) as { data: { content: unknown } };
  expect(JSON.stringify(stored.data.content)).toContain("bulletList");

  // A file that cannot come keeps what was typed; one that can stays, until it is unchecked; then the draft is given up.
  await page.getByLabel("Acrescentar ao fim").fill("Trouxe um desenho.");
  const files = page.getByLabel("Escolher arquivos");
  await files.setInputFiles({ name: "lista.txt", mimeType: "text/plain", buffer: Buffer.from("não é foto") });
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText(/Este arquivo/).first()).toBeVisible();
  await expect(page.getByLabel("Acrescentar ao fim")).toHaveValue("Trouxe um desenho.");
  await files.setInputFiles(drawing);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Trouxe um desenho.", { exact: true })).toBeVisible();
  await page.getByRole("checkbox", { name: "desenho.jpg" }).uncheck();
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByRole("checkbox", { name: "desenho.jpg" })).toHaveCount(0);
  await page.getByRole("link", { name: "Descartar o rascunho" }).click();
  await expect(page.getByText("Trouxe um desenho.")).toBeVisible();
  await page.getByRole("button", { name: "Descartar o rascunho" }).click();
  await expect(page.getByText("Rascunho descartado.")).toBeVisible();
  expect((await page.context().request.get(api)).status()).toBe(404);
});
