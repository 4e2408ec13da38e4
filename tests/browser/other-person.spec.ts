import type { Page } from "@playwright/test";
import { recordsIn } from "./device";
import { expect, expectAccessible, hydrated, phone, signIn, test } from "./fixtures";

test.use({ viewport: phone });

/** What anything that happens does to a page: it loads its data again. */
const loadAgain = (page: Page) =>
  page.evaluate(() => (window as unknown as { __remixRouter: { revalidate(): void } }).__remixRouter.revalidate());

test("words typed as one patient are neither shown to nor kept by another who signs in in the next tab", async ({
  page,
  context,
}) => {
  const secret = "Só eu sei disto.";
  await page.goto("/login");
  await page.getByLabel("E-mail").fill("paciente2@demo.test");
  await page.getByLabel("Senha", { exact: true }).fill("caris-demo-2026");

  const tab = await context.newPage();
  await signIn(tab, "paciente@outra.test", "/dashboard/diary/new");
  await hydrated(tab);
  const box = tab.getByLabel("O que você quer guardar");
  await box.fill(secret);
  await expect.poll(() => recordsIn(tab, "drafts")).toBe(1); // sealed
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));

  await loadAgain(tab);
  await expect(tab.getByRole("heading", { name: "Esta página é de outra pessoa ou de outra clínica" })).toBeVisible();
  await expect(box).toHaveCount(0);
  await expectAccessible(tab);
  await tab.goto("/dashboard/diary/new");
  await hydrated(tab);
  await tab.waitForTimeout(1000); // a draft would be back by now
  await expect(box).toHaveValue("");
  await expect(tab.getByText("Recuperamos o que você tinha escrito.")).toHaveCount(0);

  // Whoever wrote it finds it.
  await signIn(tab, "paciente@outra.test", "/dashboard/diary/new");
  await expect(tab.getByText("Recuperamos o que você tinha escrito.")).toBeVisible();
  await expect(box).toHaveValue(secret);
});

test("a note that was deleted elsewhere gives the words back that were typed into it", async ({ page, context }) => {
  await signIn(page, "paciente@outra.test", "/dashboard/diary/new");
  await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
  await page.getByLabel("O que você quer guardar").fill("Um dia comum.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await page.waitForURL(/\/diary\/dia_/);
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/edit`);
  await hydrated(page);
  await page.getByLabel("O que você quer guardar").fill("Mudei de ideia sobre o dia.");
  const other = await context.newPage();
  await other.goto(address);
  await other.getByRole("button", { name: "Excluir" }).click();
  await expect(other.getByRole("button", { name: /Desfazer/ })).toBeVisible();
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: "O que você escreveu" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Texto" })).toHaveValue("Mudei de ideia sobre o dia.");
  await expectAccessible(page);
});
