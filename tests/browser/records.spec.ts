import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { jpegWithPlace } from "../samples";
import { recordsIn } from "./device";
import { atEnd, beginNote, editor, saved, storedText } from "./notes";
import {
  desktop,
  expect,
  expectAccessible,
  expectFitsLargeText,
  expectNoSidewaysScroll,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  test,
} from "./fixtures";

test.use({ viewport: desktop, serviceWorkers: "block" });

const drawing = { name: "desenho.jpg", mimeType: "image/jpeg", buffer: Buffer.from(jpegWithPlace()) };

/** Pastes as a program does that copied HTML. */
async function paste(page: Page, html: string): Promise<void> {
  await editor(page).evaluate((text, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", copied);
    clipboardData.setData("text/plain", "only words");
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test("a note is written by keyboard, mentions a session, saves itself, and is there after a reload", async ({
  page,
}) => {
  await signIn(page, "psicologa@demo.test");
  await beginNote(page);
  await editor(page).click();
  await page.keyboard.type("## Queixa\nFalou da @sess");
  await expect(page.getByRole("listbox", { name: "O que mencionar" }).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("passada.\n- sono\n");
  await page.keyboard.press("Tab");
  await page.keyboard.type("acorda às quatro");
  await expect(page.getByRole("button", { name: "Lista", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(saved(page)).toBeVisible();
  await expect.poll(() => recordsIn(page, "drafts")).toBe(0);
  await expectAccessible(page);
  await page.reload();
  await expect(editor(page).getByRole("heading", { name: "Queixa" })).toBeVisible();
  await expect(editor(page).locator("[data-mention]")).toContainText("Sessão de");
  await expect(editor(page).locator("li li")).toHaveText("acorda às quatro");

  // Out of the list by Escape and Tab; into the toolbar and along it by keyboard.
  await editor(page).locator("li li").click();
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: "Refazer" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();

  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await expectFitsLargeText(page);
});

test("what was copied from Word comes in as headings, lists and tables, without a trace of the program", async ({
  page,
}) => {
  await signIn(page, "psicologa@demo.test");
  await beginNote(page);
  await editor(page).click();
  await paste(page, readFileSync(new URL("./pasted-from-word.txt", import.meta.url), "utf8"));
  await expect(editor(page).getByRole("heading", { level: 2, name: "Evolução" })).toBeVisible();
  await expect(editor(page).locator("> ul > li")).toHaveCount(2);
  await expect(editor(page).locator("> ul > li > ul > li")).toHaveText(["Insônia inicial", "Acorda cedo"]);
  await expect(editor(page).locator("> ol > li")).toHaveText(["Retomar o diário", "Ligar para a escola"]);
  await expect(editor(page).locator("strong")).toHaveText(["relata", "melhora"]);
  await expect(editor(page).getByRole("link")).toHaveText(["protocolo"]);
  await expect(editor(page).getByRole("cell", { name: "PHQ-9" })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  const text = await storedText(page);
  expect(text).toContain('o estilo style=\\"x\\" fica');
  for (const trace of ["mso", "Mso", "javascript", "pixel", "StartFragment", "Font Definitions", "·"])
    expect(text).not.toContain(trace);

  // What a document cannot hold is brought to what it can, before her eyes: the note goes on saving.
  await atEnd(page, "\n0. Respirar\n\n");
  await paste(page, '<ol start="10000"><li>Escrever</li></ol><table><tr><td colspan="24">Semana</td></tr></table>');
  await paste(page, '<p><a href="https://exem&shy;plo.org/&#8203;x">folheto</a></p>');
  await expect(editor(page).locator("ol", { hasText: "Respirar" })).not.toHaveAttribute("start", "0");
  await expect(editor(page).locator("ol", { hasText: "Escrever" })).toHaveAttribute("start", "9999");
  await expect.poll(() => storedText(page)).toContain("https://exemplo.org/x");
  expect(await storedText(page)).toContain('"colspan":20');
});

test("two tabs write one note: the second is shown the difference, and what a lost network kept comes back", async ({
  page,
  context,
}) => {
  await signIn(page, "psicologa@demo.test");
  await beginNote(page);
  await atEnd(page, "Chegou cedo.");
  await expect(saved(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(editor(second)).toContainText("Chegou cedo.");

  await atEnd(page, " Falou da mãe.");
  await page.keyboard.press("Control+s");
  await expect.poll(() => storedText(page)).toContain("mãe");
  await atEnd(second, " Falou do pai.");
  await expect(second.getByRole("heading", { name: "O que muda entre o texto guardado e o seu" })).toBeVisible();
  await expect(second.locator("del")).toContainText("da mãe");
  await expect(second.locator("ins")).toContainText("do pai");
  await second.getByRole("button", { name: "Juntar os dois no texto" }).click();
  for (const words of ["Falou da mãe.", "Falou do pai."]) await expect(editor(second)).toContainText(words);
  await expect.poll(() => storedText(second)).toContain("pai");
  await expect(saved(second)).toBeVisible(); // the page has heard so: or it would say that it has lost the network before the words are typed
  await page.close();

  // The lid is closed without network; the page comes back later.
  await context.setOffline(true);
  await atEnd(second, " Sem rede.");
  await expect(second.getByText(/^Sem conexão\. O texto está guardado neste aparelho/)).toBeVisible();
  const address = second.url();
  await second.close();
  const third = await context.newPage();
  await context.setOffline(false);
  await third.goto(address);
  await expect(third.getByText("Recuperamos deste aparelho o que ainda não estava guardado na CÁRIS.")).toBeVisible();
  await expect(editor(third)).toContainText("Sem rede.");
  await expect.poll(() => storedText(third)).toContain("Sem rede.");
  await expect.poll(() => recordsIn(third, "drafts")).toBe(0);

  await third.goto(address.replace(/edit$/, "versions"));
  await third
    .getByRole("link", { name: /^Ver o que mudou/ })
    .first()
    .click();
  await expect(third.locator("ins").first()).toBeVisible();
});

test("a signed note is read only, takes an addendum, and is read by its patient when given", async ({
  page,
  browser,
}) => {
  await signIn(page, "psicologa@demo.test");
  await beginNote(page);
  await atEnd(page, "Combinamos respirar antes de dormir.");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByText("Escolher arquivos").click()]);
  await chooser.setFiles(drawing);
  await expect(page.getByText("Arquivos guardados na nota.")).toBeVisible();
  await page.getByRole("button", { name: "Conferir e assinar" }).click();
  await expect(page.getByRole("heading", { name: "O que muda quando você assina" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Foto: desenho.jpg" })).toHaveJSProperty("complete", true);
  await expect(page.getByRole("article")).toContainText("Combinamos respirar");
  await page.getByLabel(/^Deixar Helena Prado ler/).check();
  await page.getByRole("button", { name: "Assinar", exact: true }).dblclick();
  await expect(page.getByText("Nota assinada.")).toBeVisible();
  await expect(page.getByText(/SHA-256/)).toHaveCount(2);
  await hydrated(page);
  await page.getByRole("button", { name: "Conferir os arquivos" }).click();
  await expect(page.getByText("Os arquivos são os que foram assinados.")).toBeVisible();
  await page.getByText("Acrescentar um adendo").click();
  await page.getByLabel("O que acrescenta").fill("Também combinamos desligar o celular.");
  await page.getByRole("button", { name: "Assinar o adendo" }).click();
  await expect(page.getByRole("heading", { name: "Adendo 1" })).toBeVisible();
  // The next one is another: an empty form, with a key of its own.
  await expect(page.getByLabel("O que acrescenta")).toBeHidden();
  await page.getByText("Acrescentar um adendo").click();
  await expect(page.getByLabel("O que acrescenta")).toHaveValue("");
  await page.getByLabel("O que acrescenta").fill("E ler antes de dormir.");
  await page.getByRole("button", { name: "Assinar o adendo" }).click();
  await expect(page.getByRole("heading", { name: "Adendo 2" })).toBeVisible();
  const address = page.url().replace(/\?.*/, "");
  await page.goto(`${address}/edit`);
  await expect(page).toHaveURL(address);
  await page.emulateMedia({ media: "print" });
  await page.goto(`${address}/print`);
  await expect(page).toHaveTitle(/^Para imprimir/);
  await expect(page.getByText(/CRP 06\//).first()).toBeVisible();

  const patient = await otherBrowser(browser, { viewport: phone });
  await signIn(patient, "paciente@demo.test", "/dashboard/care");
  await patient.getByRole("link", { name: /deixado para você/ }).click();
  await patient.getByRole("main").getByRole("listitem").first().getByRole("link").click();
  await expect(patient.getByText("Combinamos respirar antes de dormir.")).toBeVisible();
  await expect(patient.getByRole("img", { name: "Foto: desenho.jpg" })).toHaveJSProperty("naturalWidth", 12);
  await expect(patient.getByText("Também combinamos desligar o celular.")).toBeVisible();
  await expectAccessible(patient);
  await patient.context().close();
});
