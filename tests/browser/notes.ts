import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Helena: the demo data's ids are fixed. */
export const helena = "mem_01DEM000000000000000000001";
export const records = `/dashboard/patients/${helena}/records`;

export const editor = (page: Page) => page.getByRole("textbox", { name: /^Nota/ });
export const saved = (page: Page) => page.getByText(/^Guardado às \d\d:\d\d$/);
export const atEnd = async (page: Page, words: string) => {
  await editor(page).press("Control+End");
  await page.keyboard.type(words);
};

/** Begins a note between sessions, and waits for its editor. */
export async function beginNote(page: Page): Promise<void> {
  await page.goto(records);
  await page.getByRole("button", { name: "Nota sem sessão" }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
}

/** What the server has of the note on the page. */
export async function storedText(page: Page): Promise<string> {
  const id = /records\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const answer = await page.context().request.get(`/api/psychologist/patients/${helena}/records/${id}`);
  return JSON.stringify(((await answer.json()) as { data: { content: unknown } }).data.content);
}
