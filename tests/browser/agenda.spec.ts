import type { Page } from "@playwright/test";
import {
  desktop,
  expect,
  expectAccessible,
  expectFitsLargeText,
  expectNoSidewaysScroll,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  siteUrl,
  test,
} from "./fixtures";

test.use({ serviceWorkers: "block" }); // nothing here happens without network

const psychologist = "psicologa@demo.test";
const away = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** A Wednesday some weeks ahead: nothing of it is over, and its week has days on both sides. */
function wednesday(weeks: number): string {
  const days = (10 - new Date().getUTCDay()) % 7;
  return away(days + 7 * weeks);
}

const block = (page: Page) => page.locator("a[data-session]");
const hour = (page: Page, at: string) => page.locator(`a[data-free="${at}"]`);

/** Opens the form at a free hour and books the first of the caseload. */
async function bookAt(page: Page, at: string): Promise<void> {
  await hour(page, at).click({ position: { x: 10, y: 8 } });
  const panel = page.getByRole("complementary", { name: "Nova sessão" });
  await expect(panel.getByLabel("Começo")).toHaveValue(at.slice(11));
  await panel.getByRole("checkbox").first().check();
  await panel.getByRole("button", { name: "Marcar sessão" }).click();
  await expect(page.getByText("Sessão marcada.")).toBeVisible();
}

test("booked by a click, moved by a drag and by keys, taken back, and another browser sees it live", async ({
  page,
  browser,
}) => {
  const day = wednesday(5);
  const week = `/dashboard/agenda?date=${day}`;
  await page.setViewportSize(desktop);
  await signIn(page, psychologist, week);
  const other = await otherBrowser(browser, { viewport: desktop, serviceWorkers: "block" });
  await signIn(other, psychologist, week);
  await hydrated(page);
  await hydrated(other);
  await bookAt(page, `${day}T10:00`);
  await expect(block(other)).toHaveAttribute("aria-label", /10:00 às 10:50/);

  await page.goto(week);
  await hydrated(page);
  const from = await block(page).boundingBox();
  const to = await hour(page, `${day}T14:00`).boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 30, to.y + 11);
  await expect(page.getByText("14:00 às 14:50").first()).toBeVisible();
  await page.mouse.up();
  await expect(block(page)).toHaveAttribute("aria-label", /14:00 às 14:50/);
  await expect(block(other)).toHaveAttribute("aria-label", /14:00 às 14:50/);
  await page.getByRole("button", { name: "Desfazer" }).click();
  await expect(block(page)).toHaveAttribute("aria-label", /10:00 às 10:50/);

  await block(page).focus();
  for (const key of ["ArrowDown", "ArrowRight", "Shift+ArrowDown"]) await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  await expect(block(page)).toHaveAttribute("aria-label", /10:00 às 10:50/);
  for (const key of ["ArrowUp", "Shift+ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(block(page)).toHaveAttribute("aria-label", /09:45 às 10:45/);
  await expect(block(other)).toHaveAttribute("aria-label", /09:45 às 10:45/);
  await expect(block(page)).not.toHaveAttribute("data-saving"); // paler until it is saved
  await expectAccessible(page);
  await other.context().close();
});

test("two who decide on the same session: the later one is told, and sees what is true", async ({ page, browser }) => {
  const day = wednesday(6);
  await page.setViewportSize(desktop);
  await signIn(page, psychologist, `/dashboard/agenda?date=${day}`);
  await hydrated(page);
  await bookAt(page, `${day}T10:00`);
  const other = await otherBrowser(browser, { viewport: desktop, javaScriptEnabled: false });
  await signIn(other, psychologist, page.url());
  await page.getByText("Cancelar sessão").first().click();
  await page.getByLabel("Quem cancela").selectOption("patient");
  await page.getByLabel("Por quê").selectOption("unwell");
  await page.getByRole("button", { name: "Cancelar sessão" }).click();
  await expect(page.getByText("Sessão cancelada.")).toBeVisible();
  await other.getByText("Mudar dia, horário, como, onde ou valor").click();
  await other.getByLabel("Começo").fill("16:00");
  await other.getByRole("button", { name: "Mudar sessão" }).click();
  await expect(other.getByRole("alert")).toContainText("alterada neste instante");
  await other.context().close();
});

test("without JavaScript on a small phone: booked, refused beside the field, cancelled; weekly hours as fields", async ({
  browser,
}) => {
  const page = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
  const day = wednesday(7);
  await signIn(page, psychologist, `/dashboard/agenda?date=${day}`);
  await expect(page.getByText("Nenhuma sessão neste dia.")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Marcar neste dia" }).click();
  await page.getByLabel("Observação só para você").fill("Trazer o exercício.");
  await page.getByRole("button", { name: "Marcar sessão" }).last().click();
  await expect(page.getByText("Escolha quem vem.").first()).toBeVisible();
  await expect(page.getByLabel("Observação só para você")).toHaveValue("Trazer o exercício.");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Marcar sessão" }).last().click();
  await expect(page.getByText("Sessão marcada.")).toBeVisible();
  await expect(page.getByText("Trazer o exercício.")).toBeVisible();
  await page.getByText("Cancelar sessão").first().click();
  await page.getByRole("button", { name: "Cancelar sessão" }).click();
  await expect(page.getByText("Sessão cancelada.")).toBeVisible();

  await page.goto("/dashboard/agenda/hours");
  const field = (side: string) => page.getByLabel(`sábado, 1º horário, ${side}`);
  await field("começo").fill("12:00");
  await field("fim").fill("09:00");
  await page.getByRole("button", { name: "Salvar horários" }).click();
  await expect(page.getByText("O fim vem depois do começo").first()).toBeVisible();
  await expect(field("começo")).toHaveValue("12:00");
  await field("começo").fill("08:00");
  await page.getByRole("button", { name: "Salvar horários" }).click();
  await expect(page.getByText("Horários salvos.")).toBeVisible();
  await expect(field("começo")).toHaveValue("08:00");
  await page.context().close();
});

test("weekly hours are painted with the mouse and with keys, and the fields follow", async ({ page }) => {
  await page.setViewportSize(desktop);
  await signIn(page, "psicologo2@demo.test", "/dashboard/agenda/hours");
  await hydrated(page);
  const cell = (name: string) => page.locator(`[data-cell="${name}"]`);
  for (const name of ["7-540", "7-660"]) await expect(cell(name)).toHaveAttribute("aria-selected", "false");
  await cell("7-540").hover();
  await page.mouse.down();
  await cell("7-660").hover();
  await page.mouse.up();
  await expect(page.getByLabel("domingo, 1º horário, fim")).toHaveValue("11:30");
  await cell("7-660").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByLabel("domingo, 1º horário, fim")).toHaveValue("11:00");
  await expect(page.getByLabel("domingo, 2º horário, começo")).toHaveValue("11:30");
  await page.getByRole("button", { name: "Salvar horários" }).click();
  await expect(page.getByText("Horários salvos.")).toBeVisible();
  await expect(page).toHaveURL(`${siteUrl()}/dashboard/agenda/hours?saved`);
  await expectFitsLargeText(page);
});

test("without JavaScript on a phone an admin moves a day as it was seen, closed behind it, and says its hours", async ({
  page,
  browser,
}) => {
  const [day, toDay] = [wednesday(8), wednesday(9)];
  await signIn(page, psychologist, "/dashboard/agenda/new");
  const patient = await page.locator('input[name="patient"]').first().getAttribute("value");
  for (const time of ["09:00", "11:00"]) {
    const said = { intent: "book", q: "", asked: "", freq: "", patient: patient ?? "", date: day, time };
    const form = { ...said, minutes: "50", type: "online" };
    const booked = await page.context().request.post("/dashboard/agenda/new", {
      headers: { Origin: siteUrl() },
      form,
      maxRedirects: 0,
    });
    expect(booked.status()).toBe(302);
  }
  const admin = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
  await signIn(admin, "admin@demo.test", `/admin/agenda?day=${day}`);
  await admin.getByRole("link", { name: "Beatriz Nogueira" }).click();
  await expect(admin.getByText("online · marcada")).toHaveCount(2);
  await expectNoSidewaysScroll(admin);
  await admin.getByRole("link", { name: "Mover o dia" }).click();
  await admin.getByLabel("Para que dia").fill(toDay);
  await admin.getByRole("button", { name: "Ver como fica" }).click();
  await expect(admin.getByText("2 sessões vão para")).toBeVisible();
  await expectNoSidewaysScroll(admin);
  await admin.getByRole("button", { name: "Mover 2 sessões e avisar" }).click();
  await expect(admin.getByText("Sessões movidas.")).toBeVisible();
  await expect(admin.getByText("Fechado para novas marcações.")).toBeVisible();

  await admin.getByText("Mudar o horário deste dia").click();
  const field = (side: string) => admin.getByLabel(`1º horário, ${side}`);
  await admin.getByLabel("outros horários:").check();
  await field("começo").fill("12:00");
  await field("fim").fill("09:00");
  await admin.getByRole("button", { name: "Salvar horário do dia" }).click();
  await expect(admin.getByText("O fim vem depois do começo").first()).toBeVisible();
  await expect(field("começo")).toHaveValue("12:00");
  await field("começo").fill("08:00");
  await admin.getByRole("button", { name: "Salvar horário do dia" }).click();
  await expect(admin.getByText("Só neste dia: 08:00 às 09:00")).toBeVisible();
  await admin.context().close();

  // The same pages as a browser with scripts shows them.
  await signIn(page, "admin@demo.test", `/admin/agenda?day=${toDay}`);
  await page.getByRole("link", { name: "Beatriz Nogueira" }).click();
  await page.getByText("Mudar o horário deste dia").click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Cancelar o dia" }).click();
  await expect(page.getByRole("button", { name: "Cancelar 2 sessões e avisar" })).toBeVisible();
  await page.getByRole("link", { name: "mova as sessões" }).click();
  await page.getByLabel("Para que dia").fill(day);
  await page.getByRole("button", { name: "Ver como fica" }).click();
  await expect(page.getByText("2 sessões vão para")).toBeVisible();
  await expectFitsLargeText(page);
  await expectAccessible(page);
});

test("from Hoje to the next session, to what changed before it, and back: what is over gets its word", async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signIn(page, psychologist);
  await expect(page.getByRole("heading", { name: "Hoje" })).toBeVisible();
  await page.getByText("Depois de hoje:").getByRole("link").click();
  await expect(
    page
      .locator("aside, [role=complementary]")
      .getByText(/recorrente|marcada|pedido/)
      .first(),
  ).toBeVisible();
  await page.getByRole("link", { name: /^Antes da sessão/ }).click();
  await expect(page.getByRole("heading", { name: "Antes da sessão" })).toBeVisible();
  await expect(page.getByText(/^Desde a última sessão|^Primeira sessão/).first()).toBeVisible();
  await page.getByRole("link", { name: "Hoje" }).first().click();
  const over = page.getByRole("button", { name: /^Foi realizada.*Renata Fontes/ });
  await over.click();
  await expect(over).toHaveCount(0);
});
