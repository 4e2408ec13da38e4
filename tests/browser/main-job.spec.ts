import { bytesIn } from "./device";
import {
  desktop,
  expect,
  expectAccessible,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  signInByForm,
  test,
  onDevice,
} from "./fixtures";

test.use({ viewport: phone });

test(
  "a patient writes, her psychologist reads and comments in another browser, the patient sees it",
  { tag: onDevice },
  async ({ page, browser }) => {
    const title = `Caminhada ${Date.now()}`;
    await signInByForm(page, "paciente@demo.test");
    await page.goto("/dashboard/diary/new");
    await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
    await page.getByLabel("Título").fill(title);
    await page.getByLabel("O que você quer guardar").fill("Fui até a praça e voltei. O ar estava bom.");
    await page.getByText("Mais: etiquetas e quando foi").click();
    await page.getByLabel(/Etiquetas|Marcadores/).fill("caminhada, sono");
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect(page.getByRole("heading", { name: title })).toBeVisible();

    const psychologist = await otherBrowser(browser, { viewport: desktop });
    await signInByForm(psychologist, "psicologa@demo.test");
    await expect(psychologist).toHaveURL(/\/dashboard\/day$/);
    await psychologist.goto("/dashboard/patients");
    await psychologist
      .getByRole("link", { name: /Helena/ })
      .first()
      .click();
    await psychologist
      .getByRole("link", { name: new RegExp(title) })
      .first()
      .click();
    await expect(psychologist.getByText("Fui até a praça e voltei.")).toBeVisible();
    await expectAccessible(psychologist);
    await psychologist.getByRole("textbox", { name: /coment/i }).fill("Que bom que você foi. Conversamos na sessão.");
    await psychologist.getByRole("button", { name: /comentar|enviar/i }).click();
    await expect(psychologist.getByText("Conversamos na sessão.")).toBeVisible();

    await page.reload();
    await expect(page.getByText("Conversamos na sessão.")).toBeVisible();
    await expect(page.getByText(/leu|lida|leram/i).first()).toBeVisible();
  },
);

test("a private entry leaves no trace at the psychologist's", async ({ page, browser }) => {
  const title = `Segredo ${Date.now()}`;
  await signIn(page, "paciente@demo.test", "/dashboard/diary/new");
  await hydrated(page); // the field of files takes its place below, and what stands there moves
  await page.getByRole("radio", { name: "mal", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill("Isto é só meu.");
  await page
    .getByRole("switch", { name: /Só para mim/ })
    .or(page.getByRole("checkbox", { name: /Só para mim/ }))
    .check({ force: true });
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const entryPath = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  const psychologist = await otherBrowser(browser, { viewport: desktop });
  await signIn(psychologist, "psicologa@demo.test", "/dashboard/patients");
  await psychologist
    .getByRole("link", { name: /Helena/ })
    .first()
    .click();
  await expect(psychologist.getByText("Segredo")).toHaveCount(0);
  const direct = await psychologist.goto(`${new URL(psychologist.url()).pathname}/diary/${entryPath.split("?")[0]}`);
  expect(direct?.status()).toBe(404);
});

test(
  "what is typed survives a reload and a lost network, and is sent when the network is back",
  { tag: onDevice },
  async ({ page, context }) => {
    await signIn(page, "paciente2@demo.test", "/dashboard/diary/new");
    await hydrated(page);
    await page.getByRole("radio", { name: "mais ou menos" }).check({ force: true });
    const words = "Ainda estou pensando nisto.";
    await page.getByLabel("Título").fill("Rascunho");
    await expect.poll(() => bytesIn(page, "drafts")).toBeGreaterThan(0);
    const before = await bytesIn(page, "drafts");
    await page.getByLabel("O que você quer guardar").fill(words);
    await expect.poll(() => bytesIn(page, "drafts")).toBeGreaterThanOrEqual(before + words.length);
    await page.reload();
    await hydrated(page);
    await expect(page.getByLabel("O que você quer guardar")).toHaveValue("Ainda estou pensando nisto.");

    await context.setOffline(true);
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect(page.getByLabel("O que você quer guardar")).toHaveValue("Ainda estou pensando nisto.");
    // Back online it is sent by itself, once.
    await context.setOffline(false);
    await expect(page.getByRole("heading", { name: "Rascunho" })).toBeVisible();
  },
);

test("a double click saves one entry", async ({ page }) => {
  const title = `Duas vezes ${Date.now()}`;
  await signIn(page, "paciente2@demo.test", "/dashboard/diary/new");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill("Uma vez só.");
  await page.getByRole("button", { name: "Salvar anotação" }).dblclick();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.goto("/dashboard/diary");
  await expect(page.getByRole("link", { name: new RegExp(title) })).toHaveCount(1);
});

test("a moment of one's own is kept from its page, and the keyboard goes on from the page that follows", async ({
  page,
}) => {
  await signIn(page, "paciente2@demo.test", "/dashboard/check-in");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Registrar" }).click();
  await expect(page).not.toHaveURL(/check-in$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});
