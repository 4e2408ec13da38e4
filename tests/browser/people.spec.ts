import type { Page } from "@playwright/test";
import {
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  test,
} from "./fixtures";

test.use({ serviceWorkers: "block" }); // nothing here happens without network

const admin = "admin@demo.test";
const beatriz = `mem_${"01DEM".padEnd(25, "0")}3`;

/** Presses Tab until something with this name holds the focus: a person without a mouse gets there, or the test fails. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    const held = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    if (name.test(held)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

test("people are walked, marked, shut out together and let in again without a mouse", async ({ page }) => {
  await page.setViewportSize(desktop);
  await signIn(page, admin, "/admin/users?role=patient");
  await hydrated(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("2 pessoas marcadas")).toBeVisible();
  const names = await page.locator("tr:has(input:checked) th[scope=row]").allTextContents();
  expect(names).toHaveLength(2);
  await expectAccessible(page);
  await tabTo(page, /^Desativar acesso$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Acesso desativado para 2 pessoas.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "desativado" })).toHaveCount(2);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, /^Desfazer$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Desfeito.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "desativado" })).toHaveCount(0);
  // A row opens and closes by keys, and the focus comes back to it.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("j");
  const first = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: first ?? "" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: first ?? "" })).toBeHidden();
  await expect(page.getByRole("link", { name: first ?? "", exact: true })).toBeFocused();
});

test("single keys can be turned off, and letters typed in a field are letters", async ({ page }) => {
  await page.setViewportSize(desktop);
  await signIn(page, admin, "/admin/users");
  await hydrated(page);
  const field = page.getByRole("searchbox");
  // The keys are listened to a moment after the page runs.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.type("jx");
  await expect(field).toHaveValue("jx");
  await page.getByRole("button", { name: "Desligar" }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.getByRole("button", { name: "Ligar atalhos" }).click();
});

test("Ctrl K finds a person and a page; Escape closes it and gives the focus back", async ({ page }) => {
  await page.setViewportSize(desktop);
  await signIn(page, admin, "/admin");
  await hydrated(page);
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Buscar pessoas e páginas" });
  await expect(field).toBeFocused();
  await field.fill("hel");
  await expect(page.getByRole("option", { name: /Helena Prado/ })).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await page.keyboard.press("Control+k");
  await field.fill("envi");
  await expect(page.getByRole("option", { name: "Envios" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/admin/deliveries");
});

test("columns, order and filters stand in the address; a list of one's own is kept, used and let go", async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await signIn(page, admin, "/admin/users");
  await hydrated(page);
  await page.getByText("Colunas", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Duas etapas" }).uncheck();
  await page.getByRole("button", { name: "Mostrar" }).click();
  await expect(page.getByRole("columnheader", { name: "Duas etapas" })).toHaveCount(0);
  await page.getByRole("link", { name: "Último acesso" }).click();
  await page.waitForURL(/sort=seen/);
  await expect(page.getByRole("columnheader", { name: "Último acesso" })).toHaveAttribute("aria-sort", "ascending");
  expect(page.url()).toContain("cols=role");
  await page.getByText("Minhas listas", { exact: true }).click();
  await page.getByLabel("Guardar esta lista como").fill("Quem some");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Minhas listas (1)")).toBeVisible();
  await expect(page.getByRole("link", { name: "Quem some" })).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: /Tirar.*Quem some/ }).click();
  await expect(page.getByText("Minhas listas (1)")).toBeHidden();
  const file = await page.context().request.get("/admin/users/list.csv?cols=role");
  const text = await file.text();
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split("\r\n")[0]?.slice(1)).toBe("Nome;Perfil");
});

test("a whole caseload is handed over without JavaScript; on a phone every page of people fits", async ({
  browser,
  page,
}) => {
  const plain = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
  await signIn(plain, admin, `/admin/users/${beatriz}/caseload`);
  await plain.getByRole("checkbox").first().check();
  await plain.getByRole("button", { name: "Distribuir" }).click();
  const chosen = plain.locator("select[name^='to:']");
  expect(await chosen.count()).toBeGreaterThan(1);
  expect(await chosen.first().inputValue()).toMatch(/^mem_/);
  await plain.getByLabel("Por quê, em uma linha").fill("Ela se muda em dezembro.");
  await plain.getByRole("button", { name: /^Propor às/ }).click();
  await expect(plain.getByText(/propostas enviadas/)).toBeVisible();
  await expect(plain.locator("select[name^='to:']")).toHaveCount(0);
  await signIn(page, admin, "/admin");
  await page.setViewportSize(phone);
  for (const address of [
    "/admin",
    "/admin/users",
    "/admin/crps",
    "/admin/search?q=a",
    `/admin/users/${beatriz}/caseload`,
  ]) {
    await page.goto(address);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});
