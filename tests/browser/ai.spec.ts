import { expect, expectFitsSmallest, expectNoSidewaysScroll, phone, signIn, test } from "./fixtures";

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

test("without JavaScript a voice note is asked for, put right by who cares, and only then read; a document is let through in plain words", async ({
  page,
}) => {
  const id = (prefix: string, n: number) => `${prefix}_${"01DEM".padEnd(26 - String(n).length, "0")}${n}`;
  await signIn(page, "joana@demo.test", "/dashboard/diary");
  await page
    .getByRole("link", { name: /Combinamos dez minutos/ })
    .first()
    .click();
  await page.getByRole("link", { name: /Transcrição/ }).click();
  const own = page.url();
  await expect(page.getByText("Quem atende você confere com o som, e então ela aparece aqui.")).toBeVisible();
  await page.getByRole("button", { name: "Apagar a transcrição" }).click();
  await page.getByRole("button", { name: "Pedir a transcrição" }).click();
  await expect(async () => {
    await page.goto(own);
    await expect(page.getByText("A transcrição está pronta.")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expectFitsSmallest(page);

  await page.context().clearCookies();
  const entryId = /diary\/(\w+)\//.exec(own)?.[1] ?? "";
  await signIn(page, "psicologa@demo.test", `/dashboard/patients/${id("mem", 10)}/transcripts/${entryId}`);
  await expectFitsSmallest(page);
  await page.getByLabel("O que foi dito").fill("Conseguimos os dez minutos, e eu ouvi até o fim.");
  await page.getByRole("button", { name: "Conferi com o som: mostrar à pessoa" }).click();
  await expect(page.getByText(/Corrigido por quem atende/)).toBeVisible();

  // A document of another patient's: drafted anew, changed, and shown beside the document.
  await page.goto(`/dashboard/patients/${id("mem", 1)}/documents/${id("doc", 1)}/plain`);
  await page.getByRole("button", { name: "Pedir de novo" }).click();
  const draft = page.getByLabel("Em palavras simples");
  await expect(async () => {
    await page.reload();
    await expect(draft).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await draft.fill("Este papel diz que você esteve em atendimento.");
  await page.getByRole("button", { name: "Li e confirmo: mostrar à pessoa" }).click();
  await expect(page.getByText("Este papel diz que você esteve em atendimento.")).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, "joana@demo.test", own);
  await expect(page.getByText("Conseguimos os dez minutos, e eu ouvi até o fim.").first()).toBeVisible();
  await page.getByRole("button", { name: "Ajudou", exact: true }).click();
  await expect(page.getByText("Você disse que ajudou.")).toBeVisible();
  await expectFitsSmallest(page);

  await page.context().clearCookies();
  await signIn(page, "paciente@demo.test", `/dashboard/documents/${id("doc", 1)}`);
  await expect(page.getByText("Este papel diz que você esteve em atendimento.")).toBeVisible();
  await page.getByText("Relatar um problema").click();
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByText("Obrigado por avisar. A clínica recebeu.")).toBeVisible();
});
