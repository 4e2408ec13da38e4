import { expect, type Browser, type Page } from "@playwright/test";
import { desktop, hydrated, otherBrowser, signIn } from "./fixtures";

export const rafael = "paciente2@demo.test";
const psychologist = "psicologo2@demo.test";

/** Opens the conversation with somebody. */
export async function openRoom(page: Page, email: string, other: RegExp): Promise<void> {
  await signIn(page, email, "/dashboard/chat");
  await page.getByRole("link", { name: other }).click();
  await expect(page.getByLabel("Mensagem", { exact: true })).toBeVisible();
  await hydrated(page);
}

/** The messages: the list beside them shows last lines too. */
export const said = (page: Page) => page.getByRole("log", { name: "Mensagens" });

/** Writes and sends. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Mensagem", { exact: true }).fill(text);
  await page.getByRole("button", { name: /^(Enviar|Salvar a mudança)$/ }).click();
}

/** Patient and psychologist, each in a browser of their own, in their room. @returns the psychologist's page */
export async function bothInRoom(page: Page, browser: Browser): Promise<Page> {
  await openRoom(page, rafael, /Marcelo/);
  const other = await otherBrowser(browser, { viewport: desktop });
  await openRoom(other, psychologist, /Rafael/);
  return other;
}
