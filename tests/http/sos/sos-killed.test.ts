import { expect, onTestFinished, test } from "vitest";
import { startProviders } from "../../../scripts/providers/server.mjs";
import { dataOf, mortalApp, signInAt, type MortalApp } from "../killed";
import { cookiesOf, emails } from "../people";

type Alert = { id: string; status: string; timeline: { kind: string }[] };
type Sent = { provider: string; to: string; body: string };

const rounds = 4;
const bearerOf = (token: string) => ({ Authorization: `Bearer ${token}` });

/** A browser in which somebody of the demo is signed in: its presses wait for no login, and the board is told of it after the answer. */
async function browserAt(url: string, email: string): Promise<{ Cookie: string }> {
  const body = new URLSearchParams({ email, password: "caris-demo-2026" });
  return {
    Cookie: cookiesOf(
      await fetch(`${url}/login`, { method: "POST", redirect: "manual", headers: { Origin: url }, body }),
    ),
  };
}

/** Presses until an answer comes, as the device does: the same press, whatever becomes of the process. */
async function press(app: MortalApp, headers: Record<string, string>, key: string): Promise<Alert> {
  for (;;) {
    try {
      const body = JSON.stringify({ severity: "urgent", message: key });
      const init = { method: "POST", headers: { ...headers, Origin: app.url(), "Idempotency-Key": key }, body };
      const alert = await dataOf<Alert | undefined>(`${app.url()}/api/patient/sos`, init);
      if (alert) return alert;
    } catch {
      // the process died under it
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A call for help of somebody else at the same clinic, from the press until somebody is called; then it is taken back. */
async function anotherIsCalledFor(
  app: MortalApp,
  headers: Record<string, string>,
  pagesOf: (id: string) => Promise<Sent[]>,
): Promise<void> {
  const { id } = await press(app, headers, `another-${crypto.randomUUID()}`);
  await expect.poll(async () => (await pagesOf(id)).length, { timeout: 20_000 }).toBeGreaterThan(0);
  await dataOf(`${app.url()}/api/patient/sos/${id}/cancel`, {
    method: "POST",
    headers,
    body: JSON.stringify({ reason: "better" }),
  });
}

test("killed in the middle of presses, calls and answers, the app loses no call for help and calls nobody after an answer", async () => {
  const providers = await startProviders({ port: 0 });
  onTestFinished(() => providers.stop());
  const app = await mortalApp({
    RESEND_BASE_URL: `${providers.url}/resend`,
    TWILIO_BASE_URL: `${providers.url}/twilio`,
  });
  const outbox = async () => (await (await fetch(`${providers.url}/outbox.json`)).json()) as Sent[];
  const pagesOf = async (id: string) => (await outbox()).filter(({ body }) => body.includes(id));
  const [patient, otherPatient, psychologist] = [
    await browserAt(app.url(), emails.patient),
    bearerOf((await signInAt(app.url(), emails.otherPatient)).token),
    bearerOf((await signInAt(app.url(), emails.psychologist)).token),
  ];
  const at = (id: string, what = "") => `${app.url()}/api/psychologist/sos/${id}${what}`;
  const calls = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const sent = (await outbox()).length;
    const pressing = press(app, patient, `press-${round}-${Date.now()}`);
    const live = () => dataOf<Alert[]>(`${app.url()}/api/psychologist/sos`, { headers: psychologist });
    const onBoard = () => expect.poll(async () => (await live()).length, { interval: 1, timeout: 20_000 }).toBe(1);
    const calling = () =>
      expect.poll(async () => (await outbox()).length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(sent);
    await [() => undefined, onBoard, () => pressing, calling][round]?.(); // before, in the middle of, or after it
    await app.killAndStart();
    const { id } = await pressing;
    // One alert, whole, and she is called, though whoever took it is dead.
    await expect.poll(async () => (await live()).map((alert) => alert.id), { timeout: 20_000 }).toEqual([id]);
    await expect
      .poll(async () => (await pagesOf(id)).some(({ to }) => to === emails.psychologist), { timeout: 20_000 })
      .toBe(true);
    const taken = await dataOf<Alert>(at(id, "/acknowledge"), { method: "POST", headers: psychologist });
    expect(taken.status).toBe("acknowledged");
    let called = 0;
    await app.killAndStart(async () => {
      called = (await pagesOf(id)).length; // what was on the wire is here: nobody is left to send
    });
    expect(await dataOf<Alert>(at(id), { headers: psychologist })).toMatchObject({ status: "acknowledged" });
    if (round === rounds - 1) await anotherIsCalledFor(app, otherPatient, pagesOf); // so this board has done what was due
    calls.set(id, called);
    for (const [taken, before] of calls) expect(await pagesOf(taken)).toHaveLength(before);
    const body = JSON.stringify({ outcome: "talked" });
    const done = await dataOf<Alert>(at(id, "/resolve"), { method: "POST", headers: psychologist, body });
    expect(done.status).toBe("resolved");
    expect(done.timeline.filter(({ kind }) => kind === "accepted" || kind === "acknowledged")).toHaveLength(2);
  }
}, 180_000);
