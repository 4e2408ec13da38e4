import { expect, phone, signInByForm, test } from "./fixtures";

test.use({ viewport: phone, javaScriptEnabled: false });

test("without JavaScript an exercise is given, answered in part and then whole, and commented", async ({
  page,
  browser,
  baseURL,
}) => {
  const title = `Três coisas ${Date.now()}`;
  const hers = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const desk = await hers.newPage();
  await signInByForm(desk, "psicologo2@demo.test");
  await desk.goto("/dashboard/exercises");
  await desk.getByRole("button", { name: "Escolher" }).click();
  await desk.getByRole("link", { name: "Usar Três coisas boas" }).click();
  await desk.getByLabel("Título").fill("");
  await desk.getByRole("button", { name: "Passar tarefa" }).click();
  await expect(desk.getByText("Dê um nome à tarefa.").first()).toBeVisible();
  await desk.getByLabel("Título").fill(title);
  await desk.getByLabel("Passos").fill("Respirar\nEscrever");
  await desk.getByRole("button", { name: "Passar tarefa" }).click();
  await expect(desk.getByRole("link", { name: title })).toBeVisible();

  await signInByForm(page, "paciente2@demo.test");
  await page.goto("/dashboard/tasks");
  await page.getByRole("link", { name: title }).click();
  await page.getByLabel("Respirar").check();
  await page.getByLabel("Uma coisa boa").fill("O café.");
  await page.getByRole("button", { name: "Guardar o que já fiz" }).click();
  await expect(page.getByText("Guardado até aqui.")).toBeVisible();
  await page.getByLabel("Outra").fill("x".repeat(201));
  await page.getByRole("button", { name: "Concluir" }).click();
  await expect(page.getByText("Use no máximo 200 caracteres.").first()).toBeVisible();
  await expect(page.getByLabel("Uma coisa boa")).toHaveValue("O café.");
  await page.getByLabel("Outra").fill("A chuva.");
  await page.getByRole("button", { name: "Concluir" }).click();
  await expect(page.getByRole("heading", { name: "O que você contou" })).toBeVisible();
  await expect(page.getByText("A chuva.").first()).toBeVisible();

  await desk.getByRole("link", { name: title }).click();
  await expect(desk.getByText("O café.")).toBeVisible();
  await desk.getByLabel("Seu comentário").fill("Que bom ler isso.");
  await desk.getByRole("button", { name: "Comentar" }).click();
  await page.reload();
  await expect(page.getByText("Que bom ler isso.")).toBeVisible();
  await hers.close();
});
