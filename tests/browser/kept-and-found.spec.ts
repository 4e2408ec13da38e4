import type { Page } from "@playwright/test";
import {
  desktop,
  expect,
  expectNoSidewaysScroll,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  test,
  onDevice,
} from "./fixtures";

test.use({ viewport: phone });

/** Writes a note and answers its address. */
async function write(page: Page, title: string): Promise<string> {
  await page.goto("/dashboard/diary/new");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("O que você quer guardar").fill("Um dia comum.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

test(
  "a comment written without network stays, and is sent when the network is back; Escape leads back to the row",
  { tag: onDevice },
  async ({ page, browser }) => {
    const title = `Sem rede ${Date.now()}`;
    await signIn(page, "paciente2@demo.test");
    const address = await write(page, title);
    await page.goto("/dashboard/today"); // on the note itself the comment would be seen, and read, as it comes

    const psychologist = await otherBrowser(browser, { viewport: desktop, serviceWorkers: "allow" });
    await signIn(psychologist, "psicologo2@demo.test", "/dashboard/patients");
    await psychologist.getByRole("table").getByRole("link").first().click();
    await psychologist.getByRole("link", { name: title }).click();
    await hydrated(psychologist);
    const box = psychologist.getByRole("textbox", { name: "Comentar" });
    await box.fill("Vamos falar disso na sessão.");
    await psychologist.context().setOffline(true);
    await psychologist.getByRole("button", { name: "Enviar comentário" }).click();
    await expect(psychologist.getByRole("alert").getByText("Sem conexão agora")).toBeVisible();
    await expect(box).toHaveValue("Vamos falar disso na sessão.");
    await psychologist.context().setOffline(false);
    await expect(psychologist.getByRole("listitem").getByText("Vamos falar disso na sessão.")).toBeVisible();
    await psychologist.getByRole("heading", { name: title, level: 2 }).press("Escape");
    await expect(psychologist.getByRole("link", { name: title })).toBeFocused();

    // Looking at the list, and hovering over it, opens nothing: the comment is still new.
    await page.goto("/dashboard/today");
    await page.getByRole("link", { name: /coment\S+ novo/ }).click();
    await expect(page.getByText("com comentário novo")).toBeVisible();
    const row = page.getByRole("article").filter({ hasText: title });
    await expect(row.getByText("novo", { exact: true })).toBeVisible();
    await row.getByRole("link", { name: title }).hover();
    await page.waitForTimeout(500);
    await page.reload();
    await expect(row.getByText("novo", { exact: true })).toBeVisible();
    await row.getByRole("link", { name: title }).click();
    await expect(page.getByText("Vamos falar disso na sessão.")).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(address);
    await page.goto("/dashboard/diary");
    await expect(row.getByText("novo", { exact: true })).toHaveCount(0);
  },
);

test(
  "deleting and checking in without network change nothing and lose nothing",
  { tag: onDevice },
  async ({ page, context }) => {
    const title = `Fica aqui ${Date.now()}`;
    await signIn(page, "paciente@outra.test");
    await write(page, title);
    await hydrated(page);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Excluir" }).click();
    await expect(page.getByRole("alert").getByText("Nada foi mudado.")).toBeVisible();
    await context.setOffline(false);

    await page.goto("/dashboard/today");
    await hydrated(page);
    await context.setOffline(true);
    await page.getByRole("button", { name: "mal", exact: true }).click();
    await expect(page.getByRole("alert").getByText("Sem conexão agora")).toBeVisible();
    await context.setOffline(false);
    // It went by itself, and can be taken back.
    const undo = page.getByRole("button", { name: /^Desfazer.*mal/ });
    await expect(undo).toBeVisible();
    await undo.click();
    await expect(page.getByRole("button", { name: "mal", exact: true })).toBeVisible();
  },
);

test("a deleted note is found again for a day", async ({ page }) => {
  const title = `Excluída ${Date.now()}`;
  await signIn(page, "paciente2@demo.test");
  await write(page, title);
  await page.getByRole("button", { name: "Excluir" }).click();
  await expect(page.getByText("Anotação excluída.")).toBeVisible();
  await page.goto("/dashboard/diary");
  await page.getByRole("link", { name: "Excluídas há pouco" }).click();
  await page.getByRole("button", { name: new RegExp(title) }).click();
  await expect(page.getByText("A anotação voltou ao seu diário.")).toBeVisible();
});

test("an address with bad filters shows the list without them, and turns a period round", async ({ page }) => {
  await signIn(page, "paciente@demo.test", "/dashboard/diary?mood=99&from=2026-12-01&to=2026-01-01");
  await expect(page).toHaveURL(/from=2026-01-01&to=2026-12-01/);
  await expect(page.getByRole("status").getByText("(humor)")).toBeVisible();
  await expect(page.getByRole("list", { name: "Filtros em uso" }).getByRole("listitem")).toHaveCount(3);
  await expectNoSidewaysScroll(page);
});

test("the sheet of the bottom bar closes by Escape and by a tap outside", async ({ page }) => {
  await signIn(page, "paciente@demo.test");
  await hydrated(page);
  const more = page.locator("summary", { hasText: "Mais" });
  const signOut = page.getByRole("button", { name: "Sair" }).and(page.locator("nav button"));
  await more.click();
  await expect(signOut).toBeVisible();
  await signOut.press("Escape");
  await expect(signOut).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  // SOS stays within reach of one tap.
  await page.getByRole("link", { name: "SOS: ajuda agora" }).locator("visible=true").click({ trial: true });
  await page.mouse.click(180, 120);
  await expect(signOut).toBeHidden();
  expect(new URL(page.url()).pathname).toBe("/dashboard/today");
});

test("who is signed in is led back home from public pages, and nobody else is", async ({ page }) => {
  await page.goto("/terms");
  await expect(page.getByRole("link", { name: "Entrar" })).toBeVisible();
  await signIn(page, "psicologa@demo.test");
  for (const address of ["/terms", "/", "/nothing-here", "/dashboard/today"]) {
    await page.goto(address);
    await expect(page.getByRole("link", { name: "Início", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: /^(Entrar|Criar)/ })).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Início", exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard\/day$/);
});
