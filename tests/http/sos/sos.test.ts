import { expect, inject, test } from "vitest";
import { contactIdOf, newAlert } from "../callers";
import { bearer, signIn, signInToWeb, type Person } from "../people";
import { ask, envelopeOf, sendJson, site } from "../site";
import { socketOf } from "../sockets";

type Line = { seq: number; kind: string; source: string; channel?: string; who: { name: string } | null };
type Alert = {
  id: string;
  status: string;
  severity: string;
  message: string | null;
  raisedAt: string;
  timeline: Line[];
  acknowledgedBy: { name: string } | null;
};
type Sent = { provider: string; to: string; subject?: string; body: string };

const headersOf = async (person: Person) => bearer(await signIn(person));
const alertOf = async (answer: Response) => (await envelopeOf(answer)).data as Alert;
const outbox = async () => (await (await fetch(`${inject("providersUrl")}/outbox.json`)).json()) as Sent[];

/** Ends whatever the patient has open, so that a test begins with a new alert. */
async function fresh(person: Person): Promise<Record<string, string>> {
  const headers = await headersOf(person);
  const { data } = await envelopeOf(await ask("/api/patient/sos?limit=1", { headers }));
  for (const { id } of data as Alert[]) await ask(`/api/patient/sos/${id}/cancel`, { method: "POST", headers });
  return headers;
}

test("a press answers 201 and reaches the psychologist's screen, her e-mail and the admins, without a word of it outside", async () => {
  const patient = await fresh("patient");
  const psychologist = await signIn("psychologist");
  const board = await socketOf("/api/sos/socket", bearer(psychologist));
  const channel = await socketOf("/api/realtime", bearer(psychologist));
  const body = { severity: "urgent", message: "Palavra só minha" };
  const answer = await sendJson("POST", "/api/patient/sos", body, patient);
  expect(answer.status).toBe(201);
  const alert = await alertOf(answer);
  expect(alert).toMatchObject({ status: "open", severity: "urgent", message: "Palavra só minha" });
  expect(alert.timeline[0]).toMatchObject({ seq: 1, kind: "accepted" });
  await expect.poll(() => board.frames.some(({ type }) => type === "sos-alert")).toBe(true);
  await expect.poll(() => channel.frames.some(({ type }) => type === "sos-alert")).toBe(true);
  expect(JSON.stringify([board.frames, channel.frames])).not.toContain("Palavra");
  await expect
    .poll(async () => (await outbox()).some(({ to, body }) => to === "psicologa@demo.test" && body.includes(alert.id)))
    .toBe(true);
  const pages = (await outbox()).filter(({ body }) => body.includes(alert.id));
  expect(pages.length).toBeGreaterThan(0);
  for (const { body, subject } of pages) expect(`${subject ?? ""} ${body}`).not.toMatch(/Palavra|Helena/);

  const admin = await headersOf("admin");
  const listed = await (await ask("/api/admin/sos?limit=5", { headers: admin })).text();
  expect(listed).toContain(alert.id);
  expect(listed).not.toContain("Palavra");
});

test("acknowledged, it says by whom; it ends with an outcome only, once, and stays so", async () => {
  const patient = await fresh("patient");
  const id = await newAlert({ api: patient });
  const headers = await headersOf("psychologist");
  const at = (what: string) => `/api/psychologist/sos/${id}${what}`;
  const live = (await envelopeOf(await ask("/api/psychologist/sos", { headers }))).data as Alert[];
  expect(live.map((one) => one.id)).toContain(id);
  expect((await sendJson("POST", at("/resolve"), {}, headers)).status).toBe(422);
  for (let i = 0; i < 2; i++) {
    const taken = await alertOf(await ask(at("/acknowledge"), { method: "POST", headers }));
    expect(taken).toMatchObject({ status: "acknowledged", acknowledgedBy: { name: "Beatriz Nogueira" } });
  }
  const told = await alertOf(await ask(`/api/patient/sos/${id}`, { headers: patient }));
  expect(told).toMatchObject({ status: "acknowledged", acknowledgedBy: { name: "Beatriz Nogueira" } });
  const outcome = { outcome: "talked", note: "Conversamos." };
  for (let i = 0; i < 2; i++) {
    const done = await sendJson("POST", at("/resolve"), outcome, headers);
    expect([done.status, (await alertOf(done)).status]).toEqual([200, "resolved"]);
  }
  expect((await sendJson("POST", at("/resolve"), { outcome: "referred" }, headers)).status).toBe(409);
  expect((await ask(`/api/patient/sos/${id}/cancel`, { method: "POST", headers: patient })).status).toBe(409);
});

test("presses at the same moment, and the same key again, are one alert; a severer word counts", async () => {
  const patient = await fresh("otherPatient");
  const press = (severity: string, key: string) =>
    sendJson("POST", "/api/patient/sos", { severity }, { ...patient, "Idempotency-Key": key });
  const answers = await Promise.all([press("support", "k-1"), press("support", "k-1"), press("immediate", "k-2")]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  const alerts = await Promise.all(answers.map(alertOf));
  expect(new Set(alerts.map(({ id }) => id)).size).toBe(1);
  const now = await alertOf(await ask(`/api/patient/sos/${alerts[0]?.id ?? ""}`, { headers: patient }));
  expect(now.severity).toBe("immediate");
});

test("a receipt makes it delivered, and nothing else does", async () => {
  const patient = await fresh("patient");
  const id = await newAlert({ api: patient });
  const lines = async () => (await alertOf(await ask(`/api/patient/sos/${id}`, { headers: patient }))).timeline;
  await expect.poll(async () => (await lines()).some(({ kind }) => kind === "sent")).toBe(true);
  await expect
    .poll(async () => (await lines()).find(({ kind }) => kind === "delivered"), { timeout: 15_000 })
    .toMatchObject({ source: "provider", channel: "email" });
});

test("refused as everything else is: unknown callers, other roles, other people's alerts", async () => {
  const patient = await fresh("patient");
  const id = await newAlert({ api: patient });
  expect((await sendJson("POST", "/api/patient/sos", { severity: "urgent" })).status).toBe(401);
  expect(
    (await sendJson("POST", "/api/patient/sos", { severity: "urgent" }, await headersOf("psychologist"))).status,
  ).toBe(403);
  for (const person of ["unlinkedPsychologist", "foreignPsychologist"] as const) {
    const headers = await headersOf(person);
    expect((await ask(`/api/psychologist/sos/${id}`, { headers })).status).toBe(404);
    expect((await ask(`/api/psychologist/sos/${id}/acknowledge`, { method: "POST", headers })).status).toBe(404);
    expect(
      ((await envelopeOf(await ask("/api/psychologist/sos", { headers }))).data as Alert[]).map((a) => a.id),
    ).not.toContain(id);
  }
  const foreign = await headersOf("foreignAdmin");
  expect(await (await ask("/api/admin/sos", { headers: foreign })).text()).not.toContain(id);
  const board = await socketOf("/api/sos/socket", foreign);
  await expect.poll(() => board.frames.length).toBe(1);
  expect(JSON.stringify(board.frames)).not.toContain(id);
});

test("a known device calls for help after its login has ended, and reads no words; a signed-out one does not", async () => {
  await fresh("otherPatient");
  const cookies = await signInToWeb("otherPatient");
  const mark = cookies.split("; ").find((one) => one.startsWith("caris_sos=")) ?? "";
  expect(mark).not.toBe("");
  const headers = { Cookie: mark, Origin: site };
  const body = { severity: "immediate", message: "Sem sessão" };
  const answer = await sendJson("POST", "/api/patient/sos", body, headers);
  expect(answer.status).toBe(201);
  const { id, message } = await alertOf(answer);
  expect(message).toBeNull();
  const seen = await alertOf(await ask(`/api/patient/sos/${id}`, { headers }));
  expect(seen).toMatchObject({ status: "open", message: null });
  expect(JSON.stringify(seen.timeline)).not.toMatch(/mem_|ctt_|called/);
  const closed = ["/api/patient/diary", "/api/patient/contacts", "/api/patient/sos", "/api/auth/me"];
  for (const path of closed) expect((await ask(path, { headers })).status, path).toBe(401);
  const forged = { Cookie: `${mark.slice(0, -6)}AAAAAA`, Origin: site };
  expect((await sendJson("POST", "/api/patient/sos", body, forged)).status).toBe(401);
  const elsewhere = { Cookie: mark, Origin: "https://evil.test" };
  expect((await sendJson("POST", "/api/patient/sos", body, elsewhere)).status).toBe(403);
  const out = await ask("/logout", { method: "POST", headers: { Cookie: cookies, Origin: site } });
  expect(out.headers.getSetCookie().some((one) => /^caris_sos=;/.test(one))).toBe(true);
});

test("a browser's press waits for no login: it is answered as any device of hers may see it, and then stands as hers", async () => {
  await fresh("otherPatient");
  const headers = { Cookie: await signInToWeb("otherPatient"), Origin: site };
  const pressed = await sendJson("POST", "/api/patient/sos", { severity: "support", message: "Com sessão" }, headers);
  expect(pressed.status).toBe(201);
  const answered = await alertOf(pressed);
  expect(answered).toMatchObject({ status: "open", message: null, nextCall: null });
  expect(answered.timeline).toMatchObject([{ kind: "accepted", origin: "known_device", who: null }]);
  const own = await alertOf(await ask(`/api/patient/sos/${answered.id}`, { headers }));
  expect(own).toMatchObject({ message: "Com sessão", raisedAt: answered.raisedAt });
  expect(own.timeline[0]).toMatchObject({ kind: "accepted", origin: "session" });
  await fresh("otherPatient");
});

test("a contact is the patient's own: added, changed, removed, five at most, and never another's", async () => {
  const headers = await headersOf("otherPatient");
  const contact = { name: "Mãe", phone: "(11) 3456-7890", consent: true };
  const added = await sendJson("POST", "/api/patient/contacts", contact, headers);
  expect(added.status).toBe(201);
  const { id } = (await envelopeOf(added)).data as { id: string };
  const list = async () =>
    (await envelopeOf(await ask("/api/patient/contacts", { headers }))).data as {
      id: string;
      consentedAt: string | null;
    }[];
  expect((await list()).find((one) => one.id === id)?.consentedAt).not.toBeNull();
  const changed = { ...contact, consent: false };
  expect((await sendJson("PUT", `/api/patient/contacts/${id}`, changed, headers)).status).toBe(200);
  expect((await list()).find((one) => one.id === id)?.consentedAt).toBeNull();
  expect((await sendJson("POST", "/api/patient/contacts", { ...contact, phone: "((((" }, headers)).status).toBe(422);
  while ((await list()).length < 5) await sendJson("POST", "/api/patient/contacts", contact, headers);
  expect((await sendJson("POST", "/api/patient/contacts", contact, headers)).status).toBe(422);
  const hers = await contactIdOf({ api: await headersOf("patient") });
  expect((await ask(`/api/patient/contacts/${hers}`, { method: "DELETE", headers })).status).toBe(404);
  for (const one of await list()) await ask(`/api/patient/contacts/${one.id}`, { method: "DELETE", headers });
  expect(await list()).toEqual([]);
});
