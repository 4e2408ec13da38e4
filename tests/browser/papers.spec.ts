import type { Browser, Page } from "@playwright/test";
import { expect, otherBrowser, phone, signIn, test, watch } from "./fixtures";

test.use({ viewport: phone, javaScriptEnabled: false, serviceWorkers: "block" });

/** Somebody with a phone of their own, without JavaScript like the psychologist. */
async function anotherPhone(browser: Browser, complaints: string[]): Promise<Page> {
  const page = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false, serviceWorkers: "block" });
  watch(page.context(), complaints);
  return page;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The address that a link of the page leads to, asked for as a download would be. */
async function fileOf(page: Page, link: string | RegExp): Promise<string> {
  const href = await page.getByRole("link", { name: link }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  return answer.text();
}

test("without JavaScript a contract is edited, sent, accepted with proof and printed, and a document is issued once, proved by anybody, and its opening shows", async ({
  page,
  browser,
  complaints,
}) => {
  const renata = `/dashboard/patients/mem_${"01DEM".padEnd(24, "0")}15`;
  await signIn(page, "psicologa@demo.test", "/dashboard/agreements");
  await page.getByRole("link", { name: "Contrato terapêutico" }).first().click();
  await page.getByLabel("Em poucas palavras").first().fill("");
  await page.getByLabel("Texto").first().fill("Nos vemos às terças.\n\nSem pressa.");
  await press(page, "Salvar");
  await expect(page.getByText("Resuma esta parte em uma frase simples.")).toBeVisible();
  await expect(page.getByLabel("Texto").first()).toHaveValue("Nos vemos às terças.\n\nSem pressa.");
  await page.getByLabel("Em poucas palavras").first().fill("Uma sessão por semana.");
  await press(page, "Salvar");
  await expect(page.getByText(/^Texto salvo/)).toBeVisible();

  await page.goto(`${renata}/agreements`);
  await page.getByRole("button", { name: "Enviar para ler" }).dblclick();
  await expect(page.locator("tbody tr")).toHaveText([/Contrato terapêutico.*Espera resposta · não aberto ainda/]);

  const her = await anotherPhone(browser, complaints);
  await signIn(her, "renata@demo.test", "/dashboard/agreed");
  await her.getByRole("link", { name: /Contrato terapêutico/ }).click();
  await expect(her.getByText("Em poucas palavras: Uma sessão por semana.")).toBeVisible();
  await press(her, "Aceitar");
  await expect(her.getByText("Marque que leu o texto.")).toBeVisible();
  await her.getByLabel("Li e concordo").check();
  await press(her, "Aceitar");
  await expect(her.getByText(/^Aceite registrado/)).toBeVisible();
  const proof = await her.getByRole("region", { name: "Registro", exact: true }).innerText();
  expect(proof).toMatch(/Aceito por Renata Fontes em .+\(SHA-256\): [0-9a-f]{64}/s);

  await page.getByRole("link", { name: "Contrato terapêutico" }).click();
  await expect(page.getByRole("region", { name: "Registro", exact: true })).toHaveText(proof, { useInnerText: true });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Beatriz Nogueira · Psicologia · CRP 06/141414")).toBeVisible();
  await expect(page.getByText("Nos vemos às terças.")).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.emulateMedia({ media: null });

  await page.goto(`${renata}/documents`);
  await page.getByRole("link", { name: "Atestado psicológico" }).click();
  await page.getByLabel("Finalidade").fill("Apresentar ao trabalho");
  await page.getByLabel("Dias de afastamento").fill("3");
  await press(page, "Ver prévia");
  await expect(page.getByText("Preencha esta parte: a resolução a exige.")).toBeVisible();
  await page.getByLabel(/^Condições psicológicas/).fill("Sono muito prejudicado nesta semana.");
  await page.getByLabel("Entregar à pessoa ao emitir").check();
  await press(page, "Ver prévia");
  const sheet = page.getByRole("article", { name: "Atestado psicológico" });
  await expect(sheet).toContainText("Prévia: ainda não foi emitido");
  await expect(sheet).toContainText("Afastamento: 3 dias.");
  await page.getByRole("button", { name: "Emitir", exact: true }).dblclick();
  await expect(page.getByText("Documento emitido.")).toBeVisible();
  const code = /código (\S+)/.exec(await sheet.innerText())?.[1] ?? "";
  const issued = page.url();
  await page.goto(`${renata}/documents`);
  await expect(page.locator("tbody tr")).toHaveText([/Atestado psicológico nº \d+.*Em vigor · entregue$/]);

  const anybody = await anotherPhone(browser, complaints);
  await anybody.goto("/verify");
  await anybody.getByLabel("Código").fill(code.toLowerCase());
  await press(anybody, "Verificar");
  await expect(anybody.getByRole("heading", { name: "Documento autêntico", exact: true })).toBeVisible();
  await expect(anybody.getByText(/^Emitido em \d/)).toBeVisible();
  await expect(anybody.getByRole("main")).not.toContainText(/Renata|Beatriz|atestado|sono/i);

  await her.goto("/dashboard/documents");
  await her.getByRole("link", { name: /Atestado psicológico/ }).click();
  await expect(her.getByText("Sono muito prejudicado nesta semana.")).toBeVisible();
  await page.goto(issued);
  await expect(page.getByText(/ · entregue em .+ · aberto em /)).toBeVisible();
  await Promise.all([her.context().close(), anybody.context().close()]);
});

test("without JavaScript a session is paid by Pix, has one receipt in words and CPF, goes into both files, and is undone", async ({
  page,
  browser,
  complaints,
}) => {
  await signIn(page, "psicologa@demo.test", "/dashboard/payments?show=open");
  const sessions = page.locator("tbody tr", { hasText: "Sessão" });
  // In the first days of a month what is open is of the one before.
  if ((await sessions.count()) === 0) await page.getByRole("link", { name: /^Há valores em aberto de/ }).click();
  const name = (await sessions.first().getByRole("link").innerText()).split("\n").at(-1) ?? ""; // initials stand before it
  await sessions.first().getByRole("link").click();
  const charge = page.url();

  const their = await anotherPhone(browser, complaints);
  const first = name.split(" ")[0]?.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const email = first === "helena" ? "paciente@demo.test" : `${first}@demo.test`;
  await signIn(their, email, "/dashboard/receipts");
  await their
    .getByRole("listitem")
    .filter({ hasText: "Sessão" })
    .getByRole("link", { name: /Ver como pagar/ })
    .first()
    .click();
  await expect(their.getByLabel("Código Pix", { exact: true })).toHaveValue(
    /^000201.*br\.gov\.bcb\.pix.*6304[0-9A-F]{4}$/,
  );
  await expect(their.getByRole("img", { name: /^Código QR do Pix/ })).toBeVisible();
  await their.getByRole("link", { name: "Dados para o recibo" }).click();
  await their.getByLabel("CPF de quem paga").fill("529.982.247-26");
  await press(their, "Salvar");
  await expect(their.getByText("Este CPF não confere.")).toBeVisible();
  await expect(their.getByLabel("CPF de quem paga")).toHaveValue("529.982.247-26");
  await their.getByLabel("CPF de quem paga").fill("529.982.247-25");
  await press(their, "Salvar");
  await expect(their.getByText("Dados salvos.")).toBeVisible();

  await page.goto(charge);
  await press(page, "Marcar como pago");
  await expect(page.getByText("Pagamento registrado.")).toBeVisible();
  await page.getByRole("button", { name: "Emitir recibo" }).dblclick();
  await page.getByRole("link", { name: /^Recibo nº \d+$/ }).click();
  const receipt = page.getByRole("article", { name: /^Recibo nº/ });
  await expect(receipt).toContainText(`Recebi de ${name}, CPF 529.982.247-25, a quantia de R$`);
  await expect(receipt).toContainText(/\([a-zêç ]+ reais\), referente a atendimento psicológico de \d/);
  await expect(receipt).toContainText("CPF 390.533.447-05");

  const number = /nº (\d+)/.exec(await receipt.innerText())?.[1] ?? "";

  await page.goto("/dashboard/payments?show=received");
  expect(await fileOf(page, "Baixar planilha do mês")).toMatch(new RegExp(`;${name};Sessão;.*;Pix;${number}\r\n`));
  await page.getByRole("link", { name: "Receita Saúde" }).click();
  await press(page, "Preparar arquivo");
  expect(await fileOf(page, "baixar agora")).toMatch(/;PF;52998224725;52998224725;;;;;S;39053344705;06\/?141414\r\n/);

  await page.goto(charge);
  await press(page, "Cancelar recibo");
  await expect(page.getByText(/^Recibo cancelado/)).toBeVisible();
  await press(page, "Desfazer pagamento");
  await expect(page.getByText(/está em aberto de novo/)).toBeVisible();
  await their.context().close();
});
