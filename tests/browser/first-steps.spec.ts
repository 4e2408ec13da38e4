import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFitsSmallest, expectNoSidewaysScroll, phone, test } from "./fixtures";

const secret = "uma senha comprida de novembro";

async function register(page: Page, role: "patient" | "psychologist" | "clinic"): Promise<void> {
  await page.goto(`/register/${role}`);
  await page.getByLabel(role === "patient" ? "Como você se chama" : "Nome completo").fill("Pessoa Nova");
  await page.getByLabel("E-mail").fill(`nova-${role}-${Date.now()}@caris.test`);
  await page
    .getByLabel(/^Senha|Crie uma senha/)
    .first()
    .fill(secret);
  if (role === "psychologist") await page.getByLabel("CRP").fill(`06/${String(Date.now()).slice(-6)}`);
  if (role === "clinic") await page.getByLabel("Nome da clínica").fill("Clínica Nova");
  for (const box of await page.getByRole("checkbox").all()) await box.check({ force: true });
  await page.getByRole("button", { name: /^(Criar|Cadastrar|Abrir)/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/register"));
}

const steps = (page: Page) => page.getByRole("button", { name: /^Dispensar/ });

test.describe("without JavaScript", () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test("a new patient's list ends: what is done goes by itself, what is put away stays away", async ({ page }) => {
    await register(page, "patient");
    await expect(page).toHaveURL(/\/dashboard\/today/);
    await expect(steps(page)).toHaveCount(3);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: /^Dispensar.*Dizer quem você chamaria/ }).click();
    await expect(page).toHaveURL(/\/dashboard\/today/);
    await expect(steps(page)).toHaveCount(2);
    await page.getByRole("button", { name: "bem", exact: true }).click();
    await expect(steps(page)).toHaveCount(1);
    await page.getByRole("button", { name: /^Dispensar.*Começar um plano de segurança/ }).click();
    await expect(page.getByRole("heading", { name: "Primeiros passos" })).toHaveCount(0);
  });
});

test("a new psychologist is told to invite somebody, until she has", async ({ page }) => {
  await page.setViewportSize(phone);
  await register(page, "psychologist");
  await page.goto("/dashboard/day");
  await expect(page.getByRole("link", { name: "Convidar o primeiro paciente" })).toBeVisible();
  await expectAccessible(page);
  await expectFitsSmallest(page);
  const before = await steps(page).count();
  await page.getByRole("button", { name: /^Dispensar.*Convidar o primeiro paciente/ }).click();
  await expect(steps(page)).toHaveCount(before - 1);
});

test("who registers a clinic and does not treat is asked for a team", async ({ page }) => {
  await page.setViewportSize(phone);
  await register(page, "clinic");
  await page.goto("/admin");
  await expect(page.getByRole("link", { name: "Convidar quem atende" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Dispensar.*Convidar quem atende/ }).click();
  await expect(page.getByRole("link", { name: "Convidar quem atende" })).toHaveCount(0);
});
