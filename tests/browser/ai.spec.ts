import { expect, expectNoSidewaysScroll, phone, signIn, test } from "./fixtures";

test.use({ viewport: phone, javaScriptEnabled: false, serviceWorkers: "block" });

test("without JavaScript a week's summary leads to its entries, is said to have helped, and a problem reaches the clinic's desk without its words", async ({
  page,
}) => {
  const joana = `/dashboard/patients/mem_${"01DEM".padEnd(24, "0")}10/ai`;
  await signIn(page, "psicologa@demo.test", joana);
  const said = page.getByText("A pessoa conta que retomou o combinado de um tempo do dia sem celular.");
  // The week of her newest entry: that of the moment, or one of the two before it.
  for (let back = 0; back < 2 && !(await said.isVisible()); back++)
    await page.getByRole("link", { name: "Semana anterior" }).click();
  await expect(said).toBeVisible();
  await expect(page.getByText(/Rascunho escrito por inteligência artificial.*Não é diagnóstico/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  const here = page.url();
  await said.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Combinamos dez minutos" })).toBeVisible();
  await page.goto(here);
  await page.getByText("Relatar um problema").click();
  await page.getByLabel("O que houve").selectOption("other");
  await page.getByLabel("Em poucas palavras").fill("Fala de casal, e não era disso.");
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByText("Obrigado por avisar. A clínica recebeu.")).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, "admin@demo.test", "/admin/ai");
  await expect(page.getByText("Fala de casal, e não era disso.").first()).toBeVisible();
  await expect(page.getByText(/Cerca de R\$/)).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/retomou o combinado|Joana/);
  await expectNoSidewaysScroll(page);
});
