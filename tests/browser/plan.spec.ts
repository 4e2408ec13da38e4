import type { Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectFitsSmallest,
  expectNoSidewaysScroll,
  hydrated,
  phone,
  signIn,
  siteUrl,
  test,
} from "./fixtures";

test.use({ viewport: phone });

/** The second clinic's admin, whose trial has room for three who treat. */
const admin = "admin@outra.test";

/** Invites until somebody finds no room. */
async function fill(page: Page): Promise<void> {
  for (let i = 0; i < 6; i++) {
    const form = {
      intent: "invite",
      name: "Convidada",
      email: `c${i}-${Date.now()}@pessoa.test`,
      role: "psychologist",
    };
    const headers = { Origin: siteUrl() };
    const answer = await page.context().request.post("/admin/invites", { headers, form, maxRedirects: 0 });
    if (answer.status() === 402) return;
  }
  throw new Error("there was always room");
}

/** What Stripe tells comes by itself, a moment after the page. */
async function waitForPlan(page: Page, name: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto("/admin/plan");
        return page.getByRole("heading", { level: 1 }).innerText();
      },
      { timeout: 30_000 },
    )
    .toBe(`Plano ${name}`);
}

async function buyClinica(page: Page): Promise<void> {
  await page.goto("/admin/plan");
  await page.getByRole("link", { name: /Assinar Clínica por .*299,00 por mês/ }).click();
  await expect(page.getByText("O Stripe não devolve boleto")).toBeVisible();
  await page.getByRole("radio", { name: "Cartão" }).check();
  await page.getByRole("button", { name: "Continuar para o pagamento" }).click();
  await page.getByRole("link", { name: "Ir para o pagamento" }).click();
  await page.getByRole("link", { name: "Pagar com cartão", exact: true }).click();
  await page.waitForURL(/\/admin\/plan\?paid=1/);
  await waitForPlan(page, "Clínica");
}

async function takeBack(page: Page): Promise<void> {
  await page.goto("/admin/plan");
  await page.getByRole("link", { name: "Cancelar ou desistir" }).click();
  await expect(page.getByText("art. 49 do Código de Defesa do Consumidor")).toBeVisible();
  await page.getByRole("button", { name: /Desistir e receber .*299,00 de volta/ }).click();
  await expect(page.getByText("A compra foi desfeita")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Plano Gratuito");
}

test("from a limit to a bigger plan and back: the way up, another term's price, ending and going on, the money back", async ({
  page,
}) => {
  await signIn(page, admin, "/admin/invites");
  await fill(page);
  await hydrated(page);
  await page.getByLabel("Nome").fill("Uma a mais");
  await page.getByLabel("E-mail").fill("uma-a-mais@pessoa.test");
  await page.getByLabel("Perfil").selectOption("psychologist");
  await page.getByRole("button", { name: "Enviar convite" }).click();
  await page.getByRole("link", { name: "Ver o plano e o que está em uso" }).click();
  await expect(page.getByText("Sem lugar em: quem atende")).toBeVisible();
  await buyClinica(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.getByRole("link", { name: /Trocar para Clínica por .*2\.990,00 por ano/ }).click();
  await expect(page.getByText("Conta feita pelo Stripe")).toBeVisible();
  await expectFitsSmallest(page);
  await page.setViewportSize(phone);
  await page.goto("/admin/plan");
  await page.getByRole("link", { name: "Cancelar ou desistir" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancelar a próxima cobrança" }).click();
  await expect(page.getByText("Nada será cobrado de novo.")).toBeVisible();
  await page.getByRole("button", { name: "Continuar com o plano" }).click();
  await expect(page.getByText("O plano continua.")).toBeVisible();

  await page.getByRole("link", { name: "CPF ou CNPJ" }).click();
  await page.getByLabel("CPF ou CNPJ").fill("12.ABC.345/01DE-36");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByText("Confira os números")).toBeVisible();
  await expect(page.getByLabel("CPF ou CNPJ")).toHaveValue("12.ABC.345/01DE-36");
  await page.getByLabel("CPF ou CNPJ").fill("12.abc.345/01de-35");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByText("Sai nas próximas faturas")).toBeVisible();
  await takeBack(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a plan is bought, its invoice opened, who sees it chosen, and the purchase taken back", async ({ page }) => {
    await signIn(page, admin, "/admin/plan");
    await buyClinica(page);
    const href = await page
      .getByRole("link", { name: /^PDF de CARIS-/ })
      .first()
      .getAttribute("href");
    const paper = await page.context().request.get(href ?? "");
    expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    await page.getByRole("link", { name: "Quem vê esta página" }).click();
    await page.getByRole("radio", { name: "Só estas pessoas" }).check();
    await page.getByRole("button", { name: "Salvar" }).click();
    await expect(page.getByText("Vale a partir da próxima página")).toBeVisible();
    await takeBack(page);
  });
});

test("the demo clinic pays by the month: its next charge, its invoices as PDF", async ({ page }) => {
  await signIn(page, "admin@demo.test", "/admin/plan");
  await expect(page.getByText(/Pago por mês\. Próxima cobrança:/)).toBeVisible();
  const links = page.getByRole("link", { name: /^PDF de CARIS-D/ });
  await expect(links).toHaveCount(4);
  const paper = await page.context().request.get((await links.first().getAttribute("href")) ?? "");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
