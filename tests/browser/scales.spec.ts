import { ownerKnown, recordsIn, shellReady } from "./device";
import { expect, expectAccessible, expectFitsLargeText, phone, signIn, test } from "./fixtures";

test.use({ viewport: phone });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a scale is answered question by question, goes on where it stopped, shows help at item 9, and a questionnaire goes from her to her patient and back", async ({
    page,
    browser,
    baseURL,
  }) => {
    const title = `Semana ${Date.now()}`;
    const hers = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false })).newPage();
    await signIn(hers, "psicologa@demo.test", "/dashboard/questionnaires/new");
    await hers.getByLabel("Nome").fill(title);
    await hers.getByLabel("Pergunta", { exact: true }).first().fill("Como foi a semana?");
    await hers.getByRole("button", { name: "Salvar" }).click();
    await hers.getByRole("link", { name: "Pacientes" }).first().click();
    await hers.getByRole("link", { name: "Helena Prado" }).first().click();
    await hers.getByRole("link", { name: "Escalas" }).first().click();
    await hers.getByLabel("O quê").selectOption({ label: title });
    await hers.getByRole("button", { name: "Pedir", exact: true }).click();
    await expect(hers.getByText("A pessoa foi avisada")).toBeVisible();

    await signIn(page, "paciente@demo.test", "/dashboard/scales");
    await page.getByRole("link", { name: `Responder: ${title}` }).click();
    await page.getByRole("link", { name: "Começar" }).click();
    await page.getByLabel("Como foi a semana?").fill("Melhor do que a outra.");
    await page.getByRole("button", { name: "Concluir" }).click();
    await expect(page.getByText("Suas respostas estão guardadas")).toBeVisible();

    await page.goto("/dashboard/scales/phq-9");
    await expect(page.getByText("vê as respostas quando você concluir")).toBeVisible();
    await page.getByRole("link", { name: "Começar" }).click();
    await page.getByRole("button", { name: "Continuar" }).click();
    await expect(page.getByText("Escolha uma resposta")).toBeVisible();
    for (let n = 1; n <= 4; n++) {
      await page.getByText(`Pergunta ${n} de 9`).waitFor();
      await page.getByLabel("Nenhuma vez").check();
      await page.getByRole("button", { name: "Continuar" }).click();
    }
    await page.goto("/dashboard/scales/phq-9");
    await page.getByRole("link", { name: "Continuar de onde parei" }).click();
    for (let n = 5; n <= 8; n++) {
      await page.getByText(`Pergunta ${n} de 9`).waitFor();
      await page.getByLabel("Nenhuma vez").check();
      await page.getByRole("button", { name: "Continuar" }).click();
    }
    const help = page.getByRole("region", { name: "Ajuda agora" });
    await expect(help).toBeHidden();
    await page.getByLabel("Vários dias").check();
    await expect(help).toBeVisible();
    await page.getByRole("button", { name: "Voltar" }).click();
    await page.getByText("Pergunta 8 de 9").waitFor();
    await expect(help).toBeVisible();
    await page.getByRole("button", { name: "Continuar" }).click();
    await expect(page.getByLabel("Vários dias")).toBeChecked();
    await page.getByRole("button", { name: "Concluir" }).click();
    await expect(help.getByRole("link", { name: /ligar 188/i })).toBeVisible();
    await expect(page.getByText("Isto não é um diagnóstico.")).toBeVisible();

    await hers.reload();
    await expect(hers.getByText("respondido com 1 ou mais").first()).toBeVisible();
    await hers.getByRole("link", { name: title }).first().click();
    await expect(hers.getByText("Melhor do que a outra.")).toBeVisible();
    await hers.context().close();
  });
});

test(
  "without network item 9 shows help at once, the answers wait on the device and are sent once",
  {
    tag: "@whole-browser",
  },
  async ({ page, context }) => {
    await signIn(page, "paciente2@demo.test");
    await shellReady(page);
    await ownerKnown(page);
    const sent = new Set<string | undefined>();
    context.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/api/patient/scales"))
        sent.add(request.headers()["idempotency-key"]);
    });
    await context.setOffline(true);
    await page.goto("/dashboard/scales/phq-9");
    await expect(page.getByText("Pergunta 1 de 9")).toBeVisible();
    await expectAccessible(page);
    for (let n = 1; n <= 8; n++) {
      await page.getByText(`Pergunta ${n} de 9`).waitFor();
      await page.getByLabel("Nenhuma vez").check();
      await page.getByRole("button", { name: "Continuar" }).click();
    }
    await page.getByLabel("Vários dias").check();
    const help = page.getByRole("region", { name: "Ajuda agora" });
    await expect(help.getByRole("link", { name: /ligar 188/i })).toBeVisible();
    await page.getByRole("button", { name: "Voltar" }).click();
    await page.getByText("Pergunta 8 de 9").waitFor();
    await expect(help).toBeVisible();
    await page.getByRole("button", { name: "Continuar" }).click();
    await expect(page.getByLabel("Vários dias")).toBeChecked();
    await page.getByRole("button", { name: "Concluir" }).click();
    await expect(page.getByText("Guardado neste aparelho")).toBeVisible();
    await expect(help).toBeVisible();
    await expectAccessible(page);
    await expectFitsLargeText(page);
    expect(await recordsIn(page, "outbox")).toBe(1);
    await context.setOffline(false);
    await expect(page.getByText("Suas respostas já estão na sua conta.")).toBeVisible();
    const answers = await context.request.get("/api/patient/scales");
    const { data } = (await answers.json()) as { data: { scale: string; total: number; safety: boolean }[] };
    expect(data.filter(({ scale }) => scale === "phq-9")).toMatchObject([{ total: 1, safety: true }]);
    expect(sent.size).toBe(1);
    expect(await recordsIn(page, "outbox")).toBe(0);
  },
);

test(
  "a network that drops inside a scale takes neither the questions nor the help, and Back leads to the question before",
  {
    tag: "@whole-browser",
  },
  async ({ page, context }) => {
    await signIn(page, "tomas@demo.test");
    await shellReady(page);
    await ownerKnown(page);
    await page.goto("/dashboard/scales/phq-9");
    await page.getByRole("link", { name: /Começar|Continuar de onde parei/ }).click();
    await page.waitForURL(/#1$/);
    const answer = async (n: number, label: string) => {
      await page.getByText(`Pergunta ${n} de 9`).waitFor();
      await page.getByLabel(label).check();
      await page.getByRole("button", { name: "Continuar" }).click();
    };
    for (let n = 1; n <= 4; n++) await answer(n, "Nenhuma vez");
    await page.getByText("Pergunta 5 de 9").waitFor();
    await context.setOffline(true);
    await answer(5, "Vários dias");
    await page.getByText("Pergunta 6 de 9").waitFor();
    await page.goBack();
    await page.getByText("Pergunta 5 de 9").waitFor();
    await expect(page.getByLabel("Vários dias")).toBeChecked();
    for (let n = 5; n <= 8; n++) await answer(n, "Vários dias");
    await page.getByText("Pergunta 9 de 9").waitFor();
    const call = page.getByRole("status").getByRole("link", { name: "Ligar 188 (CVV)" });
    await expect(call).toHaveCount(0);
    await page.getByLabel("Vários dias").check();
    await expect(call).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: "Concluir" }).click();
    await expect(page.getByText("Guardado neste aparelho")).toBeVisible();
    const help = page.getByRole("region", { name: "Ajuda agora" });
    await expect(help).toBeVisible();
    await expect(page.getByText("Pergunta 9 de 9")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText("Isto não é um diagnóstico.")).toBeVisible();
    await expect(help).toBeVisible();
    // The page begins at its top, where the help is, and the keyboard goes on from there.
    await expect(help).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole("link", { name: "Começar" })).toBeVisible();
  },
);
