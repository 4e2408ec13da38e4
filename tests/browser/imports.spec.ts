import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, signInByForm, test } from "./fixtures";

const csv = (lines: readonly string[], encoding: BufferEncoding = "utf8") => Buffer.from(lines.join("\r\n"), encoding);

test.describe("a spreadsheet of 2,000 people", () => {
  test.use({ viewport: desktop });

  test("with faults is judged row by row, brought in while the page is elsewhere, mended and undone", async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const stamp = Date.now() % 1e6;
    // Every tenth row has a fault, every tenth may come in, the others name somebody who stood above them.
    const rows = Array.from({ length: 2000 }, (_, i) =>
      i % 10 === 3 ? `X;não é e-mail ${i}` : `José Conceição ${i};p${i - (i % 10)}-${stamp}@demo.test`,
    );
    await signInByForm(page, "admin@demo.test");
    await page.goto("/admin/invites");
    await page.getByRole("link", { name: "Convidar por planilha" }).click();
    await expectAccessible(page);
    const file = { name: "pessoas.csv", mimeType: "text/csv", buffer: csv(["Nome;E-mail", ...rows], "latin1") };
    await page.getByLabel("Arquivo").setInputFiles(file);
    await page.getByRole("button", { name: "Enviar e conferir" }).click();
    await expect(page.getByRole("heading", { name: "pessoas.csv" })).toBeVisible();
    await expect(page.getByRole("cell", { name: "José Conceição 0" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Conferir as linhas" }).click();
    await expect(page.getByText(/200 linhas podem entrar, 1\.800 linhas ficam de fora/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText("A mesma pessoa já está na linha 2.").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Próximas linhas" }).click();
    await expect(page).toHaveURL(/after=\d+/);
    await page.getByRole("button", { name: "Trazer 200 linhas" }).click();
    await expect(page.getByText(/Entrando: /)).toBeVisible();
    const here = page.url().replace(/\?.*/, "");
    await page.goto("/admin/users");
    await page.goto(here);
    await expect(page.getByText(/linhas entraram\./)).toBeVisible({ timeout: 150_000 });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /Baixar as linhas/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("linhas-de-fora.csv");
    await page.getByRole("button", { name: "Desfazer esta importação" }).click();
    await expect(page.getByText(/linhas desfeitas\./)).toBeVisible({ timeout: 120_000 });
  });
});

test("a psychologist's own import is accessible at each step, with the names that are nobody's", async ({ page }) => {
  await page.setViewportSize(phone);
  await signInByForm(page, "psicologa@demo.test");
  await page.goto("/dashboard/imports?kind=notes");
  await expectAccessible(page);
  const buffer = csv(["paciente;data;texto", "Ninguém daqui;01/02/2003;Um texto."]);
  await page.getByLabel("Arquivo").setInputFiles({ name: "notas.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Enviar e conferir" }).click();
  await expect(page.getByRole("heading", { name: "notas.csv" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Conferir as linhas" }).click();
  await expect(page.getByRole("heading", { name: "Quem é quem" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Descartar este arquivo" }).click();
  await expect(page).toHaveURL(/done=discard/);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test("a psychologist brings sessions and a note from elsewhere, and takes them back", async ({ page }) => {
    await signInByForm(page, "psicologa@demo.test");
    await page.goto("/dashboard/imports");
    await expectNoSidewaysScroll(page);
    const year = 1999 + Math.floor(Math.random() * 10);
    const calendar = [
      ...[
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        "UID:1",
        `DTSTART;TZID=America/Sao_Paulo:${year}0510T090000`,
      ],
      ...["DURATION:PT50M", "SUMMARY:Ninguém que exista aqui", "END:VEVENT", "END:VCALENDAR", ""],
    ];
    await page.getByLabel("Arquivo").setInputFiles({ name: "a.ics", mimeType: "text/calendar", buffer: csv(calendar) });
    await page.getByRole("button", { name: "Enviar e conferir" }).click();
    await page.getByRole("button", { name: "Conferir as linhas" }).click();
    await expect(page.getByText("Não encontramos esta pessoa entre quem você acompanha.")).toBeVisible();
    await page.getByLabel("“Ninguém que exista aqui”").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Conferir com estes nomes" }).click();
    await expect(page.getByText("1 linha pode entrar")).toBeVisible();
    await page.goto("/dashboard/imports?kind=notes");
    const text = csv([`10/05/${year}`, "Texto que veio de outro sistema."]);
    await page.getByLabel("Arquivo").setInputFiles({ name: "notas.txt", mimeType: "text/plain", buffer: text });
    await page.getByRole("button", { name: "Enviar e conferir" }).click();
    await page.getByLabel("De quem são as notas que não dizem").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Conferir as linhas" }).click();
    await page.getByRole("button", { name: "Trazer 1 linha" }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("1 linha entrou.")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await page.getByRole("button", { name: "Desfazer esta importação" }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("1 linha desfeita.")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expectNoSidewaysScroll(page);
  });
});
