import {
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  otherBrowser,
  phone,
  signIn,
  signInByForm,
  test,
} from "./fixtures";

const own = "/platform/clinics/cli_01DEM000000000000000000002";

test.describe("without JavaScript", () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test("the platform suspends a clinic: its people read it in words, care goes on, nobody is invited; and takes it back", async ({
    page,
    browser,
  }) => {
    await signInByForm(page, "plataforma@demo.test");
    await page.goto(own);
    await page.getByRole("button", { name: "Suspender a clínica" }).click();
    await expect(page.getByText("Escreva o motivo. Ele fica no registro de auditoria.")).toBeVisible();
    await page.getByLabel("Motivo").fill("Conferência de documentos");
    await page.getByRole("button", { name: "Suspender a clínica" }).click();
    await expect(page.getByText("Clínica suspensa. O cuidado em curso")).toBeVisible();
    await expectNoSidewaysScroll(page);

    const patient = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
    await signInByForm(patient, "paciente@outra.test");
    await expect(patient.getByText("A sua clínica está suspensa na CÁRIS.")).toBeVisible();
    const written = await patient.goto("/dashboard/diary/new");
    expect(written?.status()).toBe(200);

    const admin = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
    await signInByForm(admin, "admin@outra.test");
    await admin.goto("/admin/clinic");
    await admin.getByLabel("Endereço").fill("Rua das Palmeiras, 12");
    await admin.getByRole("button", { name: "Salvar" }).click();
    await expect(admin.getByText("nada novo começa aqui").first()).toBeVisible();
    await expect(admin.getByLabel("Endereço")).toHaveValue("Rua das Palmeiras, 12");

    await page.getByRole("button", { name: "Reativar a clínica" }).click();
    await expect(page.getByText("Clínica reativada.")).toBeVisible();
    await admin.goto("/admin/clinic");
    await admin.getByLabel("Endereço").fill("Rua das Palmeiras, 12");
    await admin.getByRole("button", { name: "Salvar" }).click();
    await expect(admin.getByText("Salvo.")).toBeVisible();
    await patient.reload();
    await expect(patient.getByText("A sua clínica está suspensa")).toHaveCount(0);
  });
});

test("an announcement is a line above the page until its reader has understood; no page of others shows it", async ({
  page,
  browser,
}) => {
  await page.setViewportSize(desktop);
  await signInByForm(page, "plataforma@demo.test");
  await page.goto("/platform/announcements");
  await page.getByLabel("O que as pessoas vão ler").fill("No domingo, das 2h às 3h, a agenda fica em manutenção.");
  await page.getByRole("checkbox", { name: "Psicologia" }).check();
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("no ar")).toBeVisible();
  await expectAccessible(page);

  const psychologist = await otherBrowser(browser);
  await signIn(psychologist, "psicologa@outra.test", "/dashboard/patients");
  const line = psychologist.getByText("a agenda fica em manutenção");
  await expect(line).toBeVisible();
  await psychologist.getByRole("button", { name: "Entendi" }).click();
  await expect(psychologist).toHaveURL(/\/dashboard\/patients/);
  await expect(line).toHaveCount(0);
  const patient = await otherBrowser(browser);
  await signIn(patient, "paciente@outra.test", "/dashboard/diary");
  await expect(patient.getByText("a agenda fica em manutenção")).toHaveCount(0);
  await page.getByRole("button", { name: "Tirar do ar" }).click();
  await expect(page.getByText("encerrado")).toBeVisible();
});

test("an admin says what the clinic is and gives it a logo; a page in an image's clothes is refused in words", async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await signInByForm(page, "admin@outra.test");
  await page.goto("/admin/clinic");
  await page.getByLabel("Horário de atendimento").fill("Segunda a sexta, das 8h às 20h");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByText("Salvo.")).toBeVisible();
  const svg = { name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg onload='alert(1)'/>") };
  await page.getByLabel("Escolher a logo").setInputFiles(svg);
  await page.getByRole("button", { name: "Pôr a logo" }).click();
  await expect(page.getByText("SVG e páginas não servem.").first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto("/admin/clinic/close");
  await expect(page.getByText("Lei 13.787/2018")).toBeVisible();
  await expect(page.getByText(/acompanhamentos? est/)).toBeVisible();
});
