import type { APIRequestContext, APIResponse } from "@playwright/test";
import * as sample from "../samples";
import { ownerKnown, recordsIn, shellReady } from "./device";
import { expect, hydrated, phone, signIn, signInByForm, test, onDevice } from "./fixtures";

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
  const letter = { name: "carta.pdf", mimeType: "application/pdf", buffer: Buffer.from(sample.pdf()) };
  await desk.getByLabel("Escolher arquivos").setInputFiles(letter);
  await desk.getByRole("button", { name: "Passar tarefa" }).click();
  await expect(desk.getByRole("link", { name: title })).toBeVisible();

  await signInByForm(page, "paciente2@demo.test");
  await page.goto("/dashboard/tasks");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("link", { name: "carta.pdf" })).toBeVisible();
  await page.getByLabel("Escolher arquivos").setInputFiles({ ...letter, name: "minha.pdf" });
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
  const [file] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: "minha.pdf" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("minha.pdf");
  await desk.getByLabel("Seu comentário").fill("Que bom ler isso.");
  await desk.getByRole("button", { name: "Comentar" }).click();
  await page.reload();
  await expect(page.getByText("Que bom ler isso.")).toBeVisible();
  await hers.close();
});

async function dataOf<T>(answer: APIResponse): Promise<T> {
  return ((await answer.json()) as { data: T }).data;
}

async function signedIn(request: APIRequestContext, email: string) {
  const answer = await request.post("/api/auth/login", { data: { email, password: "caris-demo-2026" } });
  return dataOf<{ token: string; user: { memberId: string } }>(answer);
}

test.describe("with scripts", () => {
  test.use({ javaScriptEnabled: true });

  test(
    "an answer written without network waits on the device, comes back with it and is there exactly once",
    { tag: onDevice },
    async ({ page, context, request }) => {
      const [hers, own] = [
        await signedIn(request, "psicologo2@demo.test"),
        await signedIn(request, "paciente2@demo.test"),
      ];
      const headers = { Authorization: `Bearer ${hers.token}` };
      const given = await request.post("/api/psychologist/tasks", {
        headers,
        data: { patientId: own.user.memberId, title: `Três coisas ${Date.now()}`, exercise: "gratitude" },
      });
      const { id } = await dataOf<{ id: string }>(given);
      await signIn(page, "paciente2@demo.test");
      await ownerKnown(page);
      await page.goto(`/dashboard/tasks/${id}`);
      await hydrated(page);
      // What keeps an answer is brought once the page is idle; who loses the network before that keeps the form.
      await shellReady(page);
      await page.waitForLoadState("networkidle");
      const sent: (string | undefined)[] = [];
      context.on("requestfinished", (one) => {
        if (one.url().endsWith(`/api/patient/tasks/${id}/complete`)) sent.push(one.headers()["idempotency-key"]);
      });
      await context.setOffline(true);
      await page.getByLabel("Uma coisa boa").fill("A chuva na janela.");
      await page.getByRole("button", { name: "Concluir" }).click();
      await expect(page.getByText("Guardado neste aparelho")).toBeVisible();
      expect(await recordsIn(page, "outbox")).toBe(1);
      await context.setOffline(false);
      await expect(page.getByText("A internet voltou e a sua resposta seguiu.")).toBeVisible();
      expect(await recordsIn(page, "outbox")).toBe(0);
      expect(new Set(sent).size).toBe(1);
      await page.reload();
      await expect(page.getByRole("heading", { name: "O que você contou" })).toBeVisible();
      const told = await request.get(`/api/psychologist/tasks?patientId=${own.user.memberId}`, { headers });
      const all = await dataOf<{ id: string; status: string; version: number }[]>(told);
      const tasks = all.filter((one) => one.id === id);
      // Given, and answered once: another answer would be a version more.
      expect(tasks).toMatchObject([{ status: "done", version: 2 }]);
    },
  );
});
