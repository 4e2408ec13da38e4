import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, phone, signIn, test } from "./fixtures";
import { holds, jpegWithPlace, secret } from "../samples";

test.use({ viewport: phone });

const photo = { name: "praia.jpg", mimeType: "image/jpeg", buffer: Buffer.from(jpegWithPlace()) };

async function fill(page: Page, title: string): Promise<void> {
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill("O mar estava calmo.");
}

/** What is served of an entry's photo. */
async function servedPhoto(page: Page): Promise<Buffer> {
  const address = await page.getByRole("img", { name: /^Foto: praia/ }).getAttribute("src");
  const answer = await page.request.get(address ?? "");
  expect(answer.status()).toBe(200);
  return answer.body();
}

test("a photo goes into the diary and is served without the place it was taken at", async ({ page }) => {
  const title = `Praia ${Date.now()}`;
  await signIn(page, "paciente@demo.test", "/dashboard/diary/new");
  await hydrated(page);
  await fill(page, title);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByText("Escolher arquivos").click()]);
  await chooser.setFiles(photo);
  const list = page.getByRole("list", { name: "Arquivos desta anotação" });
  await expect(list.getByText("praia.jpg")).toBeVisible();
  await expect(list.getByText(/kB$/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const served = await servedPhoto(page);
  expect(holds(served, secret)).toBe(false);
  expect(holds(served, "Exif")).toBe(false);
  await expect(page.getByRole("img", { name: /^Foto: praia/ })).toHaveJSProperty("complete", true);
  await expectAccessible(page);
  // Taken out again, and the entry stands without it.
  await page.getByRole("link", { name: "Mudar", exact: true }).click();
  await page.getByRole("button", { name: "Tirar: praia.jpg" }).click();
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Foto: praia/ })).toHaveCount(0);
});

test("an upload that loses the network goes on by itself, and saving waits for it", async ({ page }) => {
  const title = `Rede ruim ${Date.now()}`;
  await signIn(page, "paciente@demo.test", "/dashboard/diary/new");
  await hydrated(page);
  await fill(page, title);
  let broken = 2;
  await page.route("**/api/files/uploads/*", async (route) => {
    if (route.request().method() === "PUT" && broken-- > 0) return route.abort("failed");
    return route.continue();
  });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByText("Escolher arquivos").click()]);
  await chooser.setFiles(photo);
  await expect(page.getByText("Sem resposta da internet.")).toBeVisible();
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("button", { name: "Terminando o envio…" })).toBeVisible();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Foto: praia/ })).toBeVisible();
});

test("what is refused says why, beside the file", async ({ page }) => {
  await signIn(page, "paciente@demo.test", "/dashboard/diary/new");
  await hydrated(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByText("Escolher arquivos").click()]);
  await chooser.setFiles({ name: "nota.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ not a document") });
  await expect(page.getByText(/Este arquivo é de outro tipo/)).toBeVisible();
  await page.getByRole("button", { name: "Tirar: nota.pdf" }).click();
  await expect(page.getByText(/Este arquivo é de outro tipo/)).toHaveCount(0);
});

test("a photo of oneself is shown in the frame, and taken away", async ({ page }) => {
  await signIn(page, "paciente2@demo.test", "/account");
  await hydrated(page);
  await page.getByLabel("Escolher foto").setInputFiles(photo);
  await page.getByRole("button", { name: "Usar esta foto" }).click();
  await expect(page.getByRole("button", { name: "Remover a foto" })).toBeVisible();
  await expect(page.locator("header img")).toHaveCount(2); // phone and desktop, one of them hidden
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remover a foto" }).click();
  await expect(page.locator("header img")).toHaveCount(0);
});

test.describe("with a microphone", { tag: "@whole-browser" }, () => {
  test.use({ permissions: ["microphone"] });

  test("a voice note is recorded, heard, kept and found in the entry", async ({ page }) => {
    const title = `Voz ${Date.now()}`;
    await signIn(page, "paciente@demo.test", "/dashboard/diary/new");
    await hydrated(page);
    await fill(page, title);
    await page.getByRole("button", { name: "Gravar voz" }).click();
    await expect(page.getByText("0:02")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Parar de gravar" }).click();
    await page.getByRole("button", { name: "Ouvir" }).click();
    await expect(page.getByRole("button", { name: "Pausar" })).toBeVisible();
    await page.getByRole("button", { name: "Usar gravação" }).click();
    await expect(page.getByRole("list", { name: "Arquivos desta anotação" }).getByText(/kB$/)).toBeVisible();
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    const player = page.getByRole("group", { name: /^Mensagem de voz/ });
    await player.getByRole("button", { name: "Ouvir" }).click();
    await expect(player.getByRole("button", { name: "Pausar" })).toBeVisible();
    await expect(player.getByText(/0:01 \//)).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a photo comes with the form, survives a refusal, and loses its place at the server", async ({ page }) => {
    const title = `Sem script ${Date.now()}`;
    await signIn(page, "paciente2@demo.test", "/dashboard/diary/new");
    await page.getByLabel("O que você quer guardar").fill("O mar estava calmo.");
    await page.getByLabel("Escolher arquivos").setInputFiles(photo);
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(page.getByLabel("O que você quer guardar")).toHaveValue("O mar estava calmo.");
    await expect(page.getByRole("checkbox", { name: "praia.jpg" })).toBeChecked();
    await fill(page, title);
    await page.getByLabel("Escolher arquivos").setInputFiles({ ...photo, buffer: Buffer.from("<svg/>") });
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect(page.getByText(/Este arquivo é de outro tipo/).first()).toBeVisible();
    await expect(page.getByLabel("Título")).toHaveValue(title);
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    const served = await servedPhoto(page);
    expect(holds(served, secret)).toBe(false);
    expect(holds(served, "Exif")).toBe(false);
  });
});
