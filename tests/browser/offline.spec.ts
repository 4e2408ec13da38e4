import { fillEntry, keptAddresses, newestTitles, ownerKnown, recordsIn, shellReady } from "./device";
import { expect, expectAccessible, hydrated, otherBrowser, phone, signIn, signInByForm, test } from "./fixtures";

test.use({ viewport: phone });

test("the app can be installed, with a shortcut to the diary and one to SOS", async ({ page, context }) => {
  await page.goto("/");
  await shellReady(page);
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "{}") as { id: string; shortcuts: { url: string }[] };
  expect(manifest.id).toBe("/");
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(["/dashboard/diary/new", "/sos"]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Tests run in a private window, which is the only thing in the way.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("without network every address shows the numbers, SOS is whole, and writing is reachable", async ({
  page,
  context,
}) => {
  await signIn(page, "paciente2@demo.test");
  await shellReady(page);
  await ownerKnown(page);
  await context.setOffline(true);
  await page.goto("/dashboard/diary");
  await expect(page.getByRole("heading", { name: "Você está sem conexão" })).toBeVisible();
  await expect(page.locator('a[href="tel:188"]').first()).toBeVisible();
  await expect(page.locator('a[href="tel:192"]').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Escrever sem internet" }).click();
  await expect(page.getByLabel("O que você quer guardar")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/dashboard/diary/new");
  await expect(page).toHaveURL(/\/write$/);
  await page.goto("/sos");
  await expect(page.locator('a[href="tel:188"]').first()).toBeVisible();
});

test("an entry written with no network is sent once when it is back, with two tabs open", async ({ page, context }) => {
  const title = `Sem sinal ${Date.now()}`;
  await signIn(page, "paciente2@demo.test");
  await shellReady(page);
  await ownerKnown(page);
  const other = await context.newPage();
  await other.goto("/dashboard/diary");
  await hydrated(other);
  await other.waitForLoadState("networkidle");
  const sent = new Set<string | undefined>();
  context.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/patient/diary"))
      sent.add(request.headers()["idempotency-key"]);
  });
  await context.setOffline(true);
  await page.goto("/write");
  await fillEntry(page, title, "Escrevi no ônibus.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByText("Guardada neste aparelho")).toBeVisible();
  await expect(page.getByLabel("Título")).toHaveValue("");
  await expect(page.getByText("1 anotação espera a internet")).toBeVisible();
  await expect(other.getByText("à espera de internet")).toBeVisible();
  await expectAccessible(other);
  await context.setOffline(false);
  await expect(page.getByText("Ela já está no seu diário")).toBeVisible();
  await expect(other.getByText("à espera de internet")).toHaveCount(0);
  expect((await newestTitles(context)).filter((t) => t === title)).toHaveLength(1);
  expect([...sent]).toHaveLength(1); // a try that met the network as it came back may be made again, under its own key
  expect(await recordsIn(page, "outbox")).toBe(0);
});

test("pressing save without network frees the form for the next entry, and both arrive", async ({ page, context }) => {
  const stamp = Date.now();
  await signIn(page, "paciente2@demo.test");
  await shellReady(page);
  await page.goto("/dashboard/diary/new");
  await hydrated(page);
  await ownerKnown(page);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  for (const title of [`Primeira ${stamp}`, `Segunda ${stamp}`]) {
    await fillEntry(page, title, "Sem rede.");
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await page.getByRole("button", { name: "Escrever outra anotação" }).click();
    await expect(page.getByLabel("Título")).toHaveValue("");
  }
  expect(await recordsIn(page, "drafts")).toBe(0);
  await context.setOffline(false);
  await expect
    .poll(async () => (await newestTitles(context)).filter((t) => t.endsWith(String(stamp))).sort())
    .toEqual([`Primeira ${stamp}`, `Segunda ${stamp}`]);
});

test("an entry changed here without network and elsewhere meanwhile is kept twice", async ({
  page,
  context,
  browser,
}) => {
  const title = `Dois aparelhos ${Date.now()}`;
  await signIn(page, "paciente2@demo.test");
  await shellReady(page);
  await page.goto("/dashboard/diary/new");
  await hydrated(page);
  await fillEntry(page, title, "Como começou.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const entry = new URL(page.url()).pathname;
  await page.goto(`${entry}/edit`);
  await hydrated(page);
  await ownerKnown(page);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByLabel("O que você quer guardar").fill("Como mudei aqui.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByText("Guardada neste aparelho")).toBeVisible();

  const elsewhere = await otherBrowser(browser, { viewport: phone });
  await signIn(elsewhere, "paciente2@demo.test", `${entry}/edit`);
  await elsewhere.getByLabel("O que você quer guardar").fill("Como mudei lá.");
  await elsewhere.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(elsewhere.getByText("Como mudei lá.")).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: `${title} (deste aparelho)` })).toBeVisible();
  await expect(page.getByText("Como mudei aqui.")).toBeVisible();
  await page.goto(entry);
  await expect(page.getByText("Como mudei lá.")).toBeVisible();
});

test("what is refused stays here with what was wrong, and an ended sign-in asks for a new one", async ({
  page,
  context,
}) => {
  const title = `Amanhã ${Date.now()}`;
  await signIn(page, "paciente2@demo.test");
  await shellReady(page);
  await ownerKnown(page);
  await context.setOffline(true);
  await page.goto("/write");
  await fillEntry(page, title, "Num dia que não chegou.");
  await page.getByText("Mais: etiquetas e quando foi").click();
  await page.getByLabel("Quando foi").fill("2031-01-01T10:00");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByText("1 anotação espera a internet")).toBeVisible();
  const cookies = await context.cookies();
  await context.clearCookies();
  const refused = context.waitForEvent("response", (answer) => answer.status() === 401);
  await context.setOffline(false);
  await refused;
  expect(await recordsIn(page, "outbox")).toBe(1);
  await context.addCookies(cookies);
  await page.goto("/dashboard/diary");
  await expect(page.getByText("Este momento ainda não chegou.")).toBeVisible();
  await page.getByRole("button", { name: "Corrigir" }).click();
  await expect(page.getByLabel("Título")).toHaveValue(title);
  expect(await recordsIn(page, "outbox")).toBe(0);
});

test("what another account left on this device is neither shown nor sent, and signing out asks before it is lost", async ({
  page,
  context,
}) => {
  const title = `De outra pessoa ${Date.now()}`;
  await signIn(page, "paciente2@demo.test");
  await shellReady(page);
  await ownerKnown(page);
  await context.setOffline(true);
  await page.goto("/write");
  await fillEntry(page, title, "Só minha.");
  await page.getByRole("button", { name: "Salvar anotação" }).click();
  await expect(page.getByText("1 anotação espera a internet")).toBeVisible();
  await context.clearCookies();
  await context.setOffline(false);
  await signInByForm(page, "paciente@demo.test");
  await page.goto("/dashboard/diary");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  await expect(page.getByText(title)).toHaveCount(0);
  expect(await newestTitles(context)).not.toContain(title);
  expect(await recordsIn(page, "outbox")).toBe(1);

  await page.goto("/account/devices");
  await hydrated(page);
  await page.getByRole("button", { name: "Esquecer este aparelho" }).click();
  await expect(page.getByRole("heading", { name: "Há 1 anotação que ainda não foi enviada." })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ficar e esperar o envio" }).click();
  expect(await recordsIn(page, "outbox")).toBe(1);
  await page.getByRole("button", { name: "Esquecer este aparelho" }).click();
  await page.getByRole("button", { name: "Apagar e sair" }).click();
  await expect(page).toHaveURL(/\/$/);
  for (const store of ["keys", "drafts", "outbox", "about"] as const) expect(await recordsIn(page, store)).toBe(0);
});

test("signing out wipes what this device kept, and SOS stays at hand", async ({ page, context }) => {
  await signIn(page, "paciente2@demo.test");
  await shellReady(page);
  await page.goto("/dashboard/diary/new");
  await hydrated(page);
  await page.getByLabel("Título").fill("Um rascunho");
  await expect.poll(() => recordsIn(page, "drafts")).toBe(1);
  await ownerKnown(page);
  await page.evaluate(() => caches.open("something-else"));
  await page.evaluate(() => localStorage.setItem("ours", "1"));
  await page.goto("/account");
  await hydrated(page);
  await page.locator("summary", { hasText: /Mais/ }).first().click();
  await page.getByRole("button", { name: "Sair" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  for (const store of ["keys", "drafts", "outbox", "about"] as const) expect(await recordsIn(page, store)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).not.toContain("something-else");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.setOffline(true);
  await page.goto("/write");
  await expect(page.getByText("entre na sua conta uma vez neste aparelho")).toBeVisible();
  await page.goto("/sos");
  await expect(page.locator('a[href="tel:188"]').first()).toBeVisible();
});

test("nothing of a signed-in person is ever put into Cache Storage", async ({ page }) => {
  await signIn(page, "paciente@demo.test");
  await shellReady(page);
  const pages = ["today", "check-in", "diary", "diary/new", "diary/search?q=sono", "diary/preview"];
  const account = ["", "/password", "/two-step", "/devices", "/clinics"];
  for (const address of [
    ...pages.map((p) => `/dashboard/${p}`),
    ...account.map((p) => `/account${p}`),
    "/sos",
    "/write",
  ]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  const kept = await keptAddresses(page);
  expect(kept.length).toBeGreaterThan(10);
  const publicOnly =
    /^\/(assets|fonts|icons)\/|^\/(offline|sos|sos\/offline|write|plan|next-session|scales|practice|medication|favicon\.ico|favicon\.svg|manifest\.webmanifest)$/;
  expect(kept.filter(({ path }) => !publicOnly.test(path))).toEqual([]);
  expect(kept.filter(({ cacheControl, cookie }) => cookie || /private|no-store/.test(cacheControl ?? ""))).toEqual([]);
});
