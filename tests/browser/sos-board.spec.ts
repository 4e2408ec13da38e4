import type { Browser, Page } from "@playwright/test";
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
  siteUrl,
  test,
} from "./fixtures";

test.use({ serviceWorkers: "block" }); // nothing here happens without network

const words = "Não quero ficar sozinha esta noite";
const asPatient = { token: "" };

async function api<T>(path: string, body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${asPatient.token}` };
  const answer = await fetch(siteUrl() + path, { method: "POST", headers, body: JSON.stringify(body) });
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return ((await answer.json()) as { data: T }).data;
}

/** The demo patient presses the button. @returns the alert's id */
async function press(severity = "urgent"): Promise<string> {
  return (await api<{ id: string }>("/api/patient/sos", { severity, message: words })).id;
}

const board = (page: Page) => page.getByRole("list", { name: "Pedidos de ajuda em aberto" });

async function openedBy(browser: Browser, email: string, path: string, options = {}): Promise<Page> {
  const page = await otherBrowser(browser, { viewport: desktop, ...options });
  await signIn(page, email, path);
  return page;
}

/** Loads the page anew and waits until the server has taken its channel, which opens when the page is idle. */
async function channelOpen(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const channels = new Set<string>();
  devtools.on("Network.webSocketCreated", ({ requestId, url }) => {
    if (new URL(url).pathname === "/api/realtime") channels.add(requestId);
  });
  const taken = new Promise<void>((resolve) =>
    devtools.on("Network.webSocketHandshakeResponseReceived", ({ requestId }) => {
      if (channels.has(requestId)) resolve();
    }),
  );
  await page.reload();
  await taken;
}

test.beforeEach(async () => {
  const login = { email: "paciente@demo.test", password: "caris-demo-2026" };
  asPatient.token = (await api<{ token: string }>("/api/auth/login", login)).token;
});

/** Nothing stays live. */
async function calm(): Promise<void> {
  const id = await press("support");
  await api(`/api/patient/sos/${id}/cancel`, { reason: "better" });
}
test.afterEach(calm);

test("a press is on the psychologist's board and in every page's bar within 2 s; taking and closing it are on the admin's", async ({
  page,
  browser,
}) => {
  await page.setViewportSize(desktop);
  await signIn(page, "psicologa@demo.test", "/dashboard/alerts");
  await expect(page.getByText("Nenhum pedido de ajuda em aberto")).toBeVisible();
  await expect(page.getByText("Ao vivo")).toBeVisible();
  const elsewhere = await openedBy(browser, "psicologa@demo.test", "/dashboard/patients");
  await channelOpen(elsewhere);
  const admin = await openedBy(browser, "admin@demo.test", "/admin/sos");
  await expect(admin.getByText("Ao vivo")).toBeVisible();

  const id = await press();
  await expect(board(page).getByRole("link", { name: "Helena Prado" })).toBeVisible({ timeout: 2000 });
  await expect(board(admin).getByRole("link", { name: "Helena Prado" })).toBeVisible({ timeout: 2000 });
  await expect(board(page).getByText("Chama de novo em")).toBeVisible();
  await expect(elsewhere.getByRole("link", { name: "1 pedido de ajuda sem resposta" })).toBeVisible({ timeout: 4000 });

  await board(page).getByRole("button", { name: "Assumir" }).click();
  await page.waitForURL(`**/dashboard/alerts/${id}`);
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText("para registrar o desfecho")).toBeVisible();
  await expect(page.getByText("Plano de segurança")).toBeVisible();
  await expect(board(admin).getByText("Com Beatriz Nogueira")).toBeVisible();
  await expect(admin.getByRole("button", { name: "Assumir" })).toBeHidden();
  await expect(elsewhere.getByRole("link", { name: /pedidos? de ajuda sem resposta/ })).toBeHidden();
  expect(await admin.content()).not.toContain(words);

  await hydrated(page);
  await page.getByRole("button", { name: "Encerrar o pedido" }).click();
  await expect(page.getByRole("alert")).toContainText("Diga o que foi feito");
  await page.getByLabel("Falei com a pessoa").check();
  await page.getByLabel(/^Nota/).fill("Conversamos por vinte minutos.");
  await page.getByRole("button", { name: "Encerrar o pedido" }).click();
  await expect(page.getByText("Encerrado", { exact: true })).toBeVisible();
  await expect(admin.getByText("Nenhum pedido de ajuda em aberto")).toBeVisible();
  await page.getByText(/^Linha do tempo/).waitFor();
  await expect(page.getByText("Entregue a Beatriz Nogueira: mostrado na tela")).toBeVisible();
  await Promise.all([elsewhere.context().close(), admin.context().close()]);
});

test("without JavaScript every page's bar and place say that somebody waits", async ({ browser }) => {
  await press();
  const page = await openedBy(browser, "psicologa@demo.test", "/dashboard/day", {
    javaScriptEnabled: false,
    viewport: phone,
  });
  for (const address of ["/dashboard/day", "/dashboard/agenda", "/account", "/notices"]) {
    await page.goto(address);
    await expect(page.getByRole("link", { name: "1 pedido de ajuda sem resposta" })).toBeVisible();
  }
  await page.context().close();
});

test("taken and closed without JavaScript", async ({ browser }) => {
  const id = await press();
  const page = await openedBy(browser, "psicologa@demo.test", "/dashboard/alerts", { javaScriptEnabled: false });
  await board(page).getByRole("button", { name: "Assumir" }).click();
  await page.waitForURL(`**/dashboard/alerts/${id}`);
  await expect(page.getByText("Com você")).toBeVisible();
  await page.getByLabel("Encaminhei").check();
  await page.getByRole("button", { name: "Encerrar o pedido" }).click();
  await expect(page.getByText("Encerrado", { exact: true })).toBeVisible();
  await page.context().close();
});

test("an admin takes a call from the board, with JavaScript and without", async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const id = await press();
    const page = await openedBy(browser, "admin@demo.test", "/admin/sos", { javaScriptEnabled });
    await board(page).getByRole("button", { name: "Assumir" }).click();
    await page.waitForURL(`**/admin/sos/${id}`);
    await expect(page.getByText("Com você")).toBeVisible();
    await page.context().close();
    await calm();
  }
});

test("the sound and the title are the device's own choice, and off until it is made", async ({ page }) => {
  await signIn(page, "psicologa@demo.test");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/dashboard/alerts");
  await expect(page.getByText("Ao vivo")).toBeVisible();
  await press();
  await expect(board(page).getByRole("link", { name: "Helena Prado" })).toBeVisible();
  await expect(page).toHaveTitle(/^Alertas/);
  await page.getByRole("switch").check();
  await expect(page).toHaveTitle("(1) Pedido de ajuda");
  await page.reload();
  await expect(page.getByRole("switch")).toBeChecked();
  await expect(page).toHaveTitle("(1) Pedido de ajuda");
});

test("a substitute is chosen, and taken back", async ({ page }) => {
  await signIn(page, "psicologa@demo.test", "/dashboard/cover");
  await page.getByLabel("Quem substitui você").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByText("Substituição salva")).toBeVisible();
  await page.getByLabel("Quem substitui você").selectOption("");
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Salvar" }).click();
  expect((await saved).ok()).toBe(true);
  await page.goto("/dashboard/alerts");
  await expect(page.getByText("Ninguém é chamado em seu lugar.")).toBeVisible();
});

const pages = {
  "psicologa@demo.test": (id: string, patient: string) => [
    "/dashboard/alerts",
    `/dashboard/alerts/${id}`,
    `/dashboard/alerts/${id}/report`,
    "/dashboard/cover",
    `/dashboard/patients/${patient}/alerts`,
    "/dashboard/patients",
  ],
  "admin@demo.test": (id: string) => [
    "/admin/sos",
    `/admin/sos/${id}`,
    `/admin/sos/${id}/report`,
    "/admin/sos/past",
    "/admin/sos/numbers",
    "/admin/sos/readiness",
    "/admin/sos/policy",
  ],
};

for (const [who, addresses] of Object.entries(pages)) {
  test(`every page of ${who} is accessible and fits a small phone and a desktop, while somebody waits`, async ({
    page,
  }) => {
    const { id, patient } = await api<{ id: string; patient: { id: string } }>("/api/patient/sos", {
      severity: "immediate",
      message: words,
    });
    await signIn(page, who);
    for (const address of addresses(id, patient.id)) {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(address);
      await hydrated(page);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await expectNoSidewaysScroll(page);
      await expectContrast(page);
    }
  });
}
