import type { APIRequestContext, Browser, Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  siteUrl,
  test,
  watch,
} from "./fixtures";

test.use({ viewport: phone, serviceWorkers: "block" });

type SignedIn = { token: string; user: { memberId: string } };
type Method = "GET" | "POST" | "PUT";

/** What the API answers to somebody of the demo clinic. */
async function api<T>(request: APIRequestContext, who: SignedIn | null, method: Method, path: string, data?: object) {
  const headers: Record<string, string> = who ? { Authorization: `Bearer ${who.token}` } : {};
  const answer = await request.fetch(siteUrl() + path, { method, data, headers });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return ((await answer.json()) as { data: T }).data;
}

const enter = (request: APIRequestContext, email: string) =>
  api<SignedIn>(request, null, "POST", "/api/auth/login", { email, password: "caris-demo-2026" });

/** The psychologist lets patients book, at any hour of the day; answers her and her patient. */
async function openAgenda(request: APIRequestContext) {
  const she = await enter(request, "psicologa@demo.test");
  const rules = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "08:00", to: "20:00", type: "both" }));
  await api(request, she, "PUT", "/api/psychologist/availability", {
    ...{ rules, exceptions: [], slotMinutes: 50, bufferMinutes: 10, minimumNoticeMinutes: 0, horizonDays: 30 },
    ...{ selfBooking: true, confirm: "auto", cancelFreeHours: 24, feeCents: 18_000 },
  });
  return { she, patient: await enter(request, "paciente@demo.test") };
}

/** Books a free time of the psychologist's for her patient, some days ahead. */
async function bookFree(request: APIRequestContext, daysAhead: number) {
  const { she, patient } = await openAgenda(request);
  const psychologistId = she.user.memberId;
  const day = new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const wanted = `/api/patient/slots?psychologistId=${psychologistId}&from=${day}&to=${day}`;
  const [slot] = await api<{ start: string }[]>(request, patient, "GET", wanted);
  const body = { psychologistId, sessionDate: slot?.start, type: "online" };
  const { id } = await api<{ id: string }>(request, patient, "POST", "/api/patient/sessions", body);
  return { id, she, patient };
}

/** A second patient of hers for as long as a test takes. */
async function secondPatient(browser: Browser, request: APIRequestContext, complaints: string[]) {
  const [she, other] = [await enter(request, "psicologa@demo.test"), await enter(request, "paciente2@demo.test")];
  const admin = await otherBrowser(browser, { viewport: phone });
  const person = `/admin/users/${other.user.memberId}`;
  await signIn(admin, "admin@demo.test", person);
  const act = (form: Record<string, string>) =>
    admin.context().request.post(person, { headers: { Origin: siteUrl() }, form, maxRedirects: 0 });
  const pair = { patientId: other.user.memberId, psychologistId: she.user.memberId };
  expect((await act({ intent: "link", ...pair })).status()).toBe(302);
  // Who has begun here is asked, and says yes.
  const asked = await api<{ id: string; toName: string }[]>(request, other, "GET", "/api/patient/handovers");
  for (const { id } of asked) await api(request, other, "POST", `/api/patient/handovers/${id}`, { answer: "yes" });
  const page = await otherBrowser(browser, { viewport: phone, serviceWorkers: "block" });
  watch(page.context(), complaints);
  await signIn(page, "paciente2@demo.test", "/dashboard/sessions/new");
  const part = async () => {
    await page.context().close();
    await admin.goto(person);
    const id = await admin.locator('li:has-text("Nogueira") button[name="id"]').getAttribute("value");
    expect((await act({ intent: "unlink", id: id ?? "", reason: "Fim do teste." })).status()).toBe(302);
    await admin.context().close();
  };
  return { page, part };
}

/** Opens the times of a day of the next week. */
async function openDay(page: Page): Promise<void> {
  await hydrated(page);
  await page.getByRole("navigation", { name: "Dias com horário livre" }).getByRole("link").nth(3).click();
  await page.waitForURL(/day=/);
}

test("two patients tap the same time at once: one books it, the other is told, offered others, and books one of them", async ({
  page,
  browser,
  request,
  complaints,
}) => {
  await openAgenda(request);
  const second = await secondPatient(browser, request, complaints);
  await signIn(page, "paciente@demo.test", "/dashboard/sessions/new");
  await second.page.getByRole("link", { name: /Beatriz Nogueira/ }).click();
  await second.page.waitForURL(/with=/);
  const both = [page, second.page];
  await Promise.all(both.map(openDay));
  await Promise.all(both.map((one) => one.getByRole("button", { name: /às 15:00$/ }).click()));
  const isHeld = (one: Page) => one.getByRole("button", { name: "Marcar esta sessão" });
  const isTaken = (one: Page) => one.getByRole("alert");
  await Promise.all(both.map((one) => expect(isHeld(one).or(isTaken(one)).first()).toBeVisible()));
  const winner = (await isHeld(page).isVisible()) ? page : second.page;
  const loser = winner === page ? second.page : page;
  await expect(isTaken(loser)).toContainText("acabou de ser escolhido");
  for (const one of both) {
    await expectAccessible(one);
    await expectNoSidewaysScroll(one);
  }
  await isHeld(winner).dblclick();
  await winner.waitForURL(/done=booked/);
  await loser.getByRole("region", { name: "Horários próximos a esse" }).getByRole("button").first().click();
  await isHeld(loser).click();
  await loser.waitForURL(/done=booked/);
  await winner.goto("/dashboard/sessions");
  await expect(winner.getByRole("list", { name: "Próximas sessões" }).getByText(/15:00/)).toHaveCount(1);
  await second.part();
});

test("without JavaScript a patient confirms, then cancels for not being well: care first, and another time", async ({
  browser,
  request,
}) => {
  const { id } = await bookFree(request, 2);
  const page = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
  await signIn(page, "paciente@demo.test", `/dashboard/sessions/${id}`);
  await page.getByRole("button", { name: "Confirmar presença" }).click();
  await expect(page.getByText("Você confirmou presença.")).toBeVisible();
  await page.getByRole("link", { name: "Não vou poder ir" }).click();
  await expect(page.getByText(/não tem custo/)).toBeVisible();
  await page.getByRole("button", { name: "Não estou bem" }).click();
  await expect(page.getByText("Cancelada a seu pedido.")).toBeVisible();
  await expect(page.locator('main a[href="tel:188"]')).toBeVisible();
  await page.getByRole("link", { name: "Escolher outro horário" }).click();
  await page
    .getByRole("button", { name: /às \d\d:00$/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Marcar esta sessão" }).click();
  await expect(page.getByText("Sessão marcada.")).toBeVisible();
  await page.context().close();
});

test("a time that becomes free is told to who waits for one", async ({ page, browser, request, complaints }) => {
  const { id } = await bookFree(request, 3);
  const second = await secondPatient(browser, request, complaints);
  const { page: waiting } = second;
  await waiting.getByRole("link", { name: /Beatriz Nogueira/ }).click();
  await waiting.getByRole("link", { name: /Avise-me se abrir um horário/ }).click();
  await waiting.getByRole("button", { name: "Avise-me" }).click();
  await expect(waiting.getByText(/Você está na espera até/)).toBeVisible();
  await expectAccessible(waiting);
  await signIn(page, "paciente@demo.test", `/dashboard/sessions/${id}/cancel`);
  await page.getByRole("button", { name: "Tive um imprevisto" }).click();
  await page.waitForURL(/done=cancelled/);
  await expect(async () => {
    await waiting.goto("/notices");
    await expect(waiting.getByText(/Abriu um horário com Beatriz Nogueira/)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await second.part();
});
