import type { APIRequestContext, Browser, Page } from "@playwright/test";
import {
  desktop,
  expect,
  expectAccessible,
  expectFitsLargeText,
  hydrated,
  otherBrowser,
  phone,
  signIn,
  siteUrl,
  test,
  watch,
} from "./fixtures";

test.use({ viewport: phone, serviceWorkers: "block", permissions: ["camera", "microphone"] });
// One after the other, of the same two people: a session that took place keeps its time, one that failed gives it back.
test.describe.configure({ mode: "default" });

const [patient, psychologist, stranger] = ["paciente2@demo.test", "psicologo2@demo.test", "paciente@demo.test"];
type SignedIn = { token: string; user: { memberId: string } };
type Session = { id: string; status: string };

async function api<T>(request: APIRequestContext, who: SignedIn | null, method: string, path: string, data?: object) {
  const headers: Record<string, string> = who ? { Authorization: `Bearer ${who.token}` } : {};
  const answer = await request.fetch(siteUrl() + path, { method, data, headers });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return ((await answer.json()) as { data: T }).data;
}

/** An online session of the two whose room is open now; what was in its way is cancelled. @returns the room's address */
async function openRoom(request: APIRequestContext): Promise<string> {
  const enter = (email: string) =>
    api<SignedIn>(request, null, "POST", "/api/auth/login", { email, password: "caris-demo-2026" });
  const [she, comes] = [await enter(psychologist), await enter(patient)];
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const sessions = "/api/psychologist/sessions";
  for (const { id, status } of await api<Session[]>(request, she, "GET", `${sessions}?from=${at(-180)}&to=${at(90)}`)) {
    if (["pending", "scheduled", "confirmed", "in_progress"].includes(status))
      await api(request, she, "PATCH", `${sessions}/${id}`, { status: "cancelled" });
  }
  const booked = { patientId: comes.user.memberId, sessionDate: at(5), durationMinutes: 50, type: "online" };
  return `/dashboard/room/${(await api<Session>(request, she, "POST", sessions, booked)).id}`;
}

/** Has a page keep hold of its connections, so that what they carry can be counted. */
async function counted(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const all: RTCPeerConnection[] = [];
    Object.assign(window, { connections: all });
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(...how: ConstructorParameters<typeof RTCPeerConnection>) {
        super(...how);
        all.push(this);
      }
    };
  });
}

type Carried = { frames: number; energy: number; state: string; ufrag: string };

/** What the newest connection of a page has received: pictures and sound. */
function carried(page: Page): Promise<Carried> {
  return page.evaluate(async () => {
    const pc = (window as unknown as { connections: RTCPeerConnection[] }).connections.at(-1);
    if (!pc) return { frames: 0, energy: 0, state: "none", ufrag: "" };
    const got = { frames: 0, energy: 0 };
    for (const report of (await pc.getStats()).values() as unknown as Iterable<Record<string, unknown>>) {
      if (report.type !== "inbound-rtp") continue;
      got.frames += Number(report.framesDecoded ?? 0);
      got.energy += Number(report.totalAudioEnergy ?? 0);
    }
    const ufrag = /a=ice-ufrag:(\S+)/.exec(pc.localDescription?.sdp ?? "")?.[1] ?? "";
    return { ...got, state: pc.connectionState, ufrag };
  });
}

/** Waits until more pictures and more sound have come than there were. */
async function expectMore(page: Page, who: string): Promise<void> {
  const before = await carried(page);
  const more = async () => {
    const now = await carried(page);
    return now.frames > before.frames && now.energy > before.energy;
  };
  await expect.poll(more, { message: `${who} sees and hears more` }).toBe(true);
}

async function enterWith(page: Page, door: string): Promise<void> {
  await page.getByRole("button", { name: "Ligar câmera e microfone" }).click();
  await expect(page.getByText("as barras mexem")).toBeVisible();
  await page.getByRole("button", { name: door, exact: true }).click();
}

async function leaderIn(browser: Browser, complaints: string[], room: string): Promise<Page> {
  const page = await otherBrowser(browser, {
    ...{ viewport: desktop, permissions: ["camera", "microphone"], serviceWorkers: "block" },
  });
  watch(page.context(), complaints);
  await counted(page);
  await signIn(page, psychologist, room);
  await enterWith(page, "Entrar na sala");
  return page;
}

test("a stranger finds no room; technology that fails costs nothing and offers another time, without JavaScript too", async ({
  browser,
  request,
}) => {
  const room = await openRoom(request);
  const other = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
  await signIn(other, stranger, room);
  await expect(other.getByText("não encontramos", { exact: false }).first()).toBeVisible();
  const own = await otherBrowser(browser, { viewport: phone, javaScriptEnabled: false });
  await signIn(own, patient, room);
  await own.getByRole("button", { name: "Aceito o atendimento online" }).click();
  await expect(own.getByText("A chamada precisa de JavaScript")).toBeVisible();
  await own.getByText("A chamada não funciona").click();
  await own.getByRole("button", { name: "Encerrar por falha técnica" }).click();
  await expect(own.getByText("Não há custo nenhum.")).toBeVisible();
  await expect(own.getByRole("link", { name: "Escolher outro horário" })).toBeVisible();
  await Promise.all([other.context().close(), own.context().close()]);
});

test("patient and psychologist meet: consent, the door, pictures and sound both ways, a lost line, another way, the end", async ({
  page,
  browser,
  request,
  complaints,
}) => {
  const room = await openRoom(request);
  const told: string[] = [];
  page.on("websocket", (socket) => {
    if (socket.url().endsWith("/room")) socket.on("framereceived", ({ payload }) => told.push(String(payload)));
  });
  await counted(page);
  await signIn(page, patient, room);
  await hydrated(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Aceito o atendimento online" }).click();
  await enterWith(page, "Entrar na sala de espera");
  await expect(page.getByRole("heading", { name: "ainda não está na sala. Avisamos" })).toBeVisible();
  await expectAccessible(page);
  await expectFitsLargeText(page);

  const leader = await leaderIn(browser, complaints, room);
  await expect(page.getByRole("heading", { name: "Marcelo sabe que você chegou." })).toBeVisible();
  // At the door one hears of nobody, and gets no way to anybody.
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((text) => (JSON.parse(text) as { type: string }).type === "waiting")).toBe(true);
  expect((await carried(page)).state).toBe("none");

  await leader.getByRole("button", { name: "Deixar entrar" }).click();
  await expect(leader.getByText("Conexão boa")).toBeVisible();
  await Promise.all([expectMore(page, "the patient"), expectMore(leader, "the psychologist")]);
  await expectAccessible(page);

  await page.context().setOffline(true);
  await expect(page.getByText("A conexão com a sala caiu. Voltando…")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("A conexão com a sala caiu. Voltando…")).toBeHidden();
  await Promise.all([expectMore(page, "the patient"), expectMore(leader, "the psychologist")]);

  const { ufrag } = await carried(leader);
  await leader.evaluate(() => {
    (window as unknown as { connections: RTCPeerConnection[] }).connections.at(-1)?.restartIce();
  });
  await expect.poll(async () => (await carried(leader)).ufrag, { message: "another way" }).not.toBe(ufrag);
  await expect.poll(async () => (await carried(leader)).state).toBe("connected");
  await Promise.all([expectMore(page, "the patient"), expectMore(leader, "the psychologist")]);

  await leader.getByRole("button", { name: "Encerrar" }).click();
  await expect(page.getByRole("heading", { name: "Marcelo saiu da chamada" })).toBeVisible();
  await leader.getByRole("button", { name: "Sessão realizada" }).click();
  await expect(leader.getByText("Vocês estiveram juntos por")).toBeVisible();
  // The room says so; the page, once it was read anew, says what became of the session. Either may come first.
  await expect(page.getByText(/A sessão (terminou|aconteceu)/)).toBeVisible();
  await leader.context().close();
});
