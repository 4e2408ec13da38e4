import type { Page } from "@playwright/test";
import { bothInRoom, openRoom, rafael, said, write } from "./chat-people";
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./fixtures";

test.use({ viewport: phone, serviceWorkers: "block" }); // nothing here happens without network

/** The row of a message. */
const row = (page: Page, text: string) => said(page).getByRole("listitem").filter({ hasText: text }).last();

async function openMenu(page: Page, text: string) {
  await row(page, text)
    .getByRole("link", { name: /O que fazer com a mensagem/ })
    .click();
  const menu = page.getByRole("dialog", { name: "O que fazer com esta mensagem" });
  await expect(menu).toBeVisible();
  return menu;
}

test("an edit, a reaction and a deletion of one side are seen at once by the other", async ({ page, browser }) => {
  const stamp = String(Date.now());
  const other = await bothInRoom(page, browser);
  await write(page, `Chego às nove ${stamp}`);
  await expect(said(other).getByText(`Chego às nove ${stamp}`)).toBeVisible();

  const reacting = await openMenu(other, `Chego às nove ${stamp}`);
  await reacting.getByRole("button", { name: "Com carinho" }).click();
  await expect(row(page, `Chego às nove ${stamp}`).getByRole("button", { name: /^Com carinho/ })).toBeVisible();

  const editing = await openMenu(page, `Chego às nove ${stamp}`);
  await expectAccessible(page);
  await editing.getByRole("button", { name: "Editar" }).click();
  await write(page, `Chego às dez ${stamp}`);
  await expect(row(other, `Chego às dez ${stamp}`).getByText("editada")).toBeVisible();
  await expect(said(other).getByText(`Chego às nove ${stamp}`)).toHaveCount(0);

  const deleting = await openMenu(page, `Chego às dez ${stamp}`);
  await deleting.getByRole("button", { name: "Apagar" }).click();
  await deleting.getByRole("button", { name: "Apagar" }).click();
  await expect(said(page).getByText("Você apagou esta mensagem").last()).toBeVisible();
  await expect(said(other).getByText(`Chego às dez ${stamp}`)).toHaveCount(0);
});

test("an answer leads to what it answers, and a search to what it finds", async ({ page }) => {
  const stamp = String(Date.now());
  await openRoom(page, rafael, /Marcelo/);
  await write(page, `Pergunta ${stamp}`);
  await expect(said(page).getByText(`Pergunta ${stamp}`)).toBeVisible();
  await (await openMenu(page, `Pergunta ${stamp}`)).getByRole("button", { name: "Responder" }).click();
  await write(page, `Resposta ${stamp}`);
  await row(page, `Resposta ${stamp}`)
    .getByRole("link", { name: new RegExp(`Pergunta ${stamp}`) })
    .click();
  await expect(row(page, `Pergunta ${stamp}`).first()).toBeInViewport();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(`Pergunta ${stamp}`);

  await page.getByRole("link", { name: "Buscar nesta conversa ou ir a um dia" }).click();
  await page.getByLabel("Palavras").fill(`resposta ${stamp}`);
  await page.getByRole("button", { name: "Buscar" }).click();
  const hit = page.getByRole("link", { name: new RegExp(`Resposta ${stamp}`) });
  await expect(hit).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await hit.click();
  await expect(said(page).getByText(`Resposta ${stamp}`)).toBeInViewport();
});

test("the list names itself, and a new conversation is for everybody", async ({ page }) => {
  await openRoom(page, rafael, /Marcelo/);
  await page.goto("/dashboard/chat");
  await expect(page.getByRole("heading", { level: 1, name: "Conversas" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Nova conversa" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nova conversa" })).toBeVisible();
  await expectAccessible(page);
});
