import type { Page } from "@playwright/test";
import { ownerKnown, recordsIn, sealOf, shellReady } from "./device";
import {
  desktop,
  expect,
  expectAccessible,
  expectContrast,
  expectNoSidewaysScroll,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  test,
  onDevice,
} from "./fixtures";

test.use({ viewport: phone });

const line = (page: Page, step: string, number: number) => page.getByLabel(`${step}, linha ${number}`, { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Salvar o plano" }).click();

/** Saves a plan of the patient who is signed in with one line in "O que eu posso fazer", as another device would. */
async function saveElsewhere(page: Page, text: string): Promise<void> {
  const request = page.context().request;
  const { data } = (await (await request.get("/api/patient/safety-plan")).json()) as {
    data: { version: number } | null;
  };
  const none = { warningSigns: [], distractions: [], supporters: [], professionals: [], environment: [] };
  const answer = await request.put("/api/patient/safety-plan", {
    headers: { Origin: new URL(page.url()).origin },
    data: { version: data?.version ?? 0, steps: { ...none, coping: [{ text }] } },
  });
  expect(answer.status()).toBe(200);
}

test("the plan is filled in line by line, put in order, kept as a draft, and read with phones to call", async ({
  page,
}) => {
  await signIn(page, "paciente@outra.test", "/dashboard/safety-plan");
  await expect(page.getByText("Um caminho pronto")).toBeVisible();
  await page.getByRole("link", { name: "Começar o plano" }).click();
  await hydrated(page);
  await line(page, "O que eu posso fazer", 1).fill("Desenhar");
  await line(page, "O que eu posso fazer", 2).fill("Dormir cedo");
  await page.getByRole("button", { name: "Mais uma linha: O que eu posso fazer" }).click();
  await expect(line(page, "O que eu posso fazer", 3)).toBeFocused();
  await page.keyboard.type("Caminhar");
  await page.getByRole("button", { name: "Subir a linha 3: O que eu posso fazer" }).click();
  await page.getByRole("button", { name: "Tirar a linha 1: O que eu posso fazer" }).click();
  await expect(line(page, "O que eu posso fazer", 1)).toHaveValue("Caminhar");
  await line(page, "Quem pode ajudar", 2).fill("Minha tia");
  await expect.poll(() => recordsIn(page, "drafts")).toBe(1);
  const before = await sealOf(page, "drafts");
  await page.getByLabel("Telefone da linha 2: Quem pode ajudar").fill("123");
  await expect.poll(() => sealOf(page, "drafts")).not.toBe(before);
  await page.reload();
  await expect(page.getByText("Recuperamos o que você tinha escrito.")).toBeVisible();
  await expect(line(page, "O que eu posso fazer", 2)).toHaveValue("Dormir cedo");
  await save(page);
  await expect(page.getByRole("alert")).toContainText("Confira o telefone");
  await expectAccessible(page);
  await expect(page.getByLabel("Telefone da linha 2: Quem pode ajudar")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Telefone da linha 2: Quem pode ajudar").fill("(11) 98765-4321");
  await save(page);
  await expect(page.getByText("Plano salvo.")).toBeVisible();
  const words = page.getByRole("list").filter({ hasText: "Caminhar" }).last().getByRole("listitem");
  await expect(words).toHaveText(["Caminhar", "Dormir cedo"]);
  await expect(page.getByRole("link", { name: "Ligar para Minha tia" })).toHaveAttribute("href", "tel:+5511987654321");
  await expect(page.locator('main a[href="tel:188"]')).toBeVisible();
  await expect.poll(() => recordsIn(page, "drafts")).toBe(0);
});

test("saved elsewhere meanwhile, nothing is lost: both versions stand side by side and can be joined", async ({
  page,
  browser,
}) => {
  await signIn(page, "paciente2@demo.test");
  await saveElsewhere(page, "Como era");
  const me = (await (await page.context().request.get("/api/auth/me")).json()) as {
    data: { user: { memberId: string } };
  };
  const patientId = me.data.user.memberId;
  const other = await otherBrowser(browser, { viewport: desktop });
  await signIn(other, "psicologo2@demo.test", `/dashboard/patients/${patientId}/safety-plan/edit`);
  await hydrated(other);
  await line(other, "O que eu posso fazer", 1).fill("Palavras da psicóloga");

  await page.goto("/dashboard/safety-plan/edit");
  await hydrated(page);
  await line(page, "O que eu posso fazer", 1).fill("Palavras do paciente");
  await save(page);
  await expect(page.getByText("Plano salvo.")).toBeVisible();

  await save(other);
  await expect(other.getByRole("heading", { name: "A versão que está salva" })).toBeVisible();
  await expect(other.getByRole("listitem").getByText("Palavras do paciente", { exact: true })).toBeVisible();
  await expect(line(other, "O que eu posso fazer", 1)).toHaveValue("Palavras da psicóloga");
  await expectAccessible(other);
  await other.getByRole("button", { name: "Juntar as duas no formulário" }).click();
  await expect(other.getByText("As duas versões estão no formulário")).toBeVisible();
  await expect(line(other, "O que eu posso fazer", 2)).toHaveValue("Palavras do paciente");
  await save(other);
  await expect(other.getByText("Plano salvo.")).toBeVisible();
  for (const text of ["Palavras da psicóloga", "Palavras do paciente"])
    await expect(other.getByText(text, { exact: true })).toBeVisible();
  await other.context().close();
});

test("when the saved version is kept, what was typed is gone for good", async ({ page }) => {
  await signIn(page, "paciente2@demo.test");
  await saveElsewhere(page, "Antes");
  await page.goto("/dashboard/safety-plan/edit");
  await hydrated(page);
  await line(page, "O que eu posso fazer", 1).fill("Deixo para lá");
  await saveElsewhere(page, "A que fica");
  await save(page);
  await page.getByRole("link", { name: "Ficar com a que está salva" }).click();
  await expect(page.getByText("A que fica")).toBeVisible();
  await expect.poll(() => recordsIn(page, "drafts")).toBe(0);
  await page.goto("/dashboard/safety-plan/edit");
  await hydrated(page);
  await expect(line(page, "O que eu posso fazer", 1)).toHaveValue("A que fica");
});

test(
  "without network the plan opens on this device, though its page never was; signing out takes it away",
  { tag: onDevice },
  async ({ page, context }) => {
    await signIn(page, "paciente@demo.test");
    await shellReady(page);
    await ownerKnown(page);
    await expect.poll(() => recordsIn(page, "kept")).toBe(4); // the plan, whom to call, the next session, words of care
    await context.setOffline(true);
    await page.goto("/dashboard/safety-plan");
    await expect(page).toHaveURL(/\/plan$/);
    await expect(page.getByText("Durmo mal duas noites seguidas")).toBeVisible();
    await expect(page.getByRole("link", { name: /Ligar para Tio Renato/ })).toHaveAttribute(
      "href",
      "tel:+5511987650022",
    );
    await expect(page.locator('main a[href="tel:192"]')).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto("/dashboard/sessions");
    await expect(page).toHaveURL(/\/next-session$/);
    await expect(page.getByText("com Beatriz Nogueira")).toBeVisible();
    await expectAccessible(page);
    await page.goto("/offline");
    await page.getByRole("link", { name: "Plano de segurança" }).click();
    await expect(page.getByText("Durmo mal duas noites seguidas")).toBeVisible();
    expect(await keptText(page)).not.toContain("Durmo");

    await context.setOffline(false);
    await page.goto("/account");
    await hydrated(page);
    await page.setViewportSize(desktop);
    await page.getByRole("button", { name: "Sair" }).first().click();
    await page.waitForURL((url) => url.pathname === "/");
    expect(await recordsIn(page, "kept")).toBe(0);
    await page.goto("/plan");
    await expect(page.getByText("Neste aparelho não há um plano guardado.")).toBeVisible();
  },
);

/** What lies in the store of what is kept, as text. */
function keptText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await ask(indexedDB.open("caris-drafts"));
    const all = database.transaction("kept").objectStore("kept").getAll() as IDBRequest<{ bytes: ArrayBuffer }[]>;
    const records = await ask(all);
    database.close();
    if (records.length === 0) throw new Error("nothing is kept");
    return records.map(({ bytes }) => new TextDecoder().decode(bytes)).join("");
  });
}

test("on paper the card is black on white and alone, whatever the theme", async ({ page }) => {
  await signIn(page, "paciente@demo.test");
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await page.goto("/dashboard/safety-plan/card");
  const card = page.getByRole("article", { name: "Cartão de bolso" });
  await expect(card).toContainText("SAMU 192");
  await expect(card).not.toContainText("Helena");
  await expect(card).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(card).toHaveCSS("color", "rgb(0, 0, 0)");
  for (const hidden of ["heading", "navigation", "banner"] as const) {
    if (hidden === "heading") await expect(page.getByRole("heading", { name: "Cartão de bolso" })).toBeHidden();
    else await expect(page.getByRole(hidden)).toHaveCount(0);
  }
  expect((await card.boundingBox())?.width).toBeCloseTo((105 / 25.4) * 96, 0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("lines are added, a conflict is settled, and an earlier version comes back", async ({ page }) => {
    await signIn(page, "paciente2@demo.test");
    await saveElsewhere(page, "Primeira");
    await page.goto("/dashboard/safety-plan/edit");
    await line(page, "Sinais de alerta", 1).fill("Fico quieto");
    await page.getByRole("button", { name: "Mais uma linha: Sinais de alerta" }).click();
    await expect(line(page, "Sinais de alerta", 1)).toHaveValue("Fico quieto");
    await line(page, "Sinais de alerta", 4).fill("Não durmo");
    await saveElsewhere(page, "De outro aparelho");
    await save(page);
    await expect(page.getByRole("heading", { name: "A versão que está salva" })).toBeVisible();
    await expect(page.getByRole("listitem").getByText("De outro aparelho", { exact: true })).toBeVisible();
    await expect(line(page, "Sinais de alerta", 4)).toHaveValue("Não durmo");
    await page.getByRole("button", { name: "Salvar o que escrevi" }).click();
    await expect(page.getByText("Plano salvo.")).toBeVisible();
    await expect(page.locator("#passo-1").getByText("Não durmo")).toBeVisible();

    await page.getByRole("link", { name: "Versões" }).click();
    await page
      .getByRole("link", { name: /^Ver a versão/ })
      .nth(1)
      .click();
    await expect(page.getByText("De outro aparelho")).toBeVisible();
    await page.getByRole("button", { name: /^Trazer a versão \d+ de volta$/ }).click();
    await expect(page.getByText("A versão voltou a valer.")).toBeVisible();
    await expect(page.getByText("De outro aparelho")).toBeVisible();
    await page.getByRole("button", { name: "Revi, continua valendo" }).click();
    await expect(page.getByText("Revisão registrada.")).toBeVisible();
  });
});

test("every page of a patient's plan is accessible to the psychologist on a phone and a desktop", async ({ page }) => {
  await signIn(page, "psicologa@demo.test");
  const patients = (await (await page.context().request.get("/api/psychologist/patients")).json()) as {
    data: { id: string; name: string }[];
  };
  const id = patients.data.find(({ name }) => name === "Helena Prado")?.id;
  const plan = `/dashboard/patients/${id}/safety-plan`;
  for (const address of [plan, `${plan}/edit`, `${plan}/history?version=1`]) {
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(address);
    await expect(page.getByText("Durmo mal duas noites seguidas")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectContrast(page);
    await page.setViewportSize(desktop);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expectAccessible(page);
  }
});
