import { runInDurableObject } from "cloudflare:test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { testEnv } from "../../tests/worker/env";
import { outboxOf, resetSimulator, setFault, simulator } from "../../tests/worker/simulator";
import type { Breaker } from "./breaker";
import { durableBreaker } from "./breaker.server";
import { readConfig } from "./config.server";
import { resendMailer } from "./mail.server";
import { refusal, type OutsideFailure, type Receipt } from "./outside";
import { outsideCaller } from "./outside-call.server";
import type { OutsidePoint } from "./outside-metrics.server";
import { twilioSender } from "./sms.server";
import { webPushSender } from "./web-push.server";

const config = readConfig(testEnv);
const timeLimit = 400;
const subscription = {
  endpoint: `${simulator}/push/sub-1`,
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
};
const message = { title: "CÁRIS", body: "Você tem uma atualização", url: "/", tag: "t" };

/** What one isolate holds: its own stubs and adapters, on the one breaker object per provider. */
function newIsolate(breaker: Breaker = durableBreaker(testEnv.CIRCUIT_BREAKER)) {
  const points: OutsidePoint[] = [];
  const background: Promise<void>[] = [];
  const outside = outsideCaller({
    breaker,
    metrics: (point) => void points.push(point),
    background: (work) => void background.push(work),
    timeLimit,
  });
  const mailer = resendMailer({ ...config.mail, baseUrl: `${simulator}/resend` }, outside);
  const sms = twilioSender({ ...config.sms, baseUrl: `${simulator}/twilio` }, outside);
  const push = webPushSender(config.push, outside);
  const letter = () => ({
    to: "ana@caris.test",
    subject: "s",
    text: "t",
    html: "<p>t</p>",
    idempotencyKey: crypto.randomUUID(),
  });
  const send = {
    resend: (urgent?: boolean): Promise<Receipt> => mailer.send({ ...letter(), urgent }),
    twilio: (urgent?: boolean): Promise<Receipt> =>
      sms.send({ to: "+5511987654321", body: "b", statusCallback: null, urgent }),
    push: (urgent?: boolean): Promise<Receipt> =>
      push.send(subscription, message, { ttl: 60, urgency: "high", topic: "t", urgent }),
  };
  return { send, points, settled: () => Promise.all(background), mailer, push };
}

const channels = ["resend", "twilio", "push"] as const;
const breakerKeys = { resend: "resend", twilio: "twilio", push: `push:${new URL(simulator).host}` };

beforeEach(resetSimulator);
afterAll(resetSimulator);

test.each(channels)("%s: a message that is taken has the provider's id and is in the outbox once", async (channel) => {
  const { send, points } = newIsolate();
  const receipt = await send[channel]();
  const [entry, ...others] = await outboxOf(channel);
  expect(others).toEqual([]);
  expect(receipt.ok && receipt.providerId).toContain(entry?.id);
  expect(points).toMatchObject([{ provider: channel, outcome: "ok", urgent: false }]);
});

const faults: [mode: string, failure: OutsideFailure, status: number | null, retryAfter: number | null][] = [
  ["down", "unreachable", null, null],
  ["slow", "timeout", null, null],
  ["429", "rate_limited", 429, 2],
  ["500", "provider_error", 500, null],
  ["garbage", "garbage", 200, null],
];

test.each(channels.flatMap((channel) => faults.map((fault) => [channel, ...fault] as const)))(
  "%s under %s answers %s",
  async (channel, mode, failure, status, retryAfter) => {
    await setFault(channel, mode, 2000);
    const { send, points } = newIsolate();
    const started = Date.now();
    expect(await send[channel]()).toEqual({ ok: false, failure, status, retryable: true, retryAfter });
    expect(Date.now() - started).toBeLessThan(timeLimit + 300);
    expect(points).toMatchObject([{ provider: channel, outcome: failure }]);
  },
);

test("what is our own fault is not tried again and does not count against the provider", async () => {
  const { mailer, push, send } = newIsolate();
  const bad = { to: "sem-arroba", subject: "s", text: "t", html: "h", idempotencyKey: "k" };
  for (let n = 0; n < 6; n += 1) expect(await mailer.send(bad)).toEqual(refusal("rejected", 422));
  expect((await send.resend()).ok).toBe(true);
  const gone = { ...subscription, endpoint: `${simulator}/push/gone-1` };
  const options = { ttl: 1, urgency: "normal", topic: "t" } as const;
  expect(await push.send(gone, message, options)).toEqual({ ...refusal("rejected", 410), gone: true });
  expect(await push.send({ ...subscription, auth: "x" }, message, options)).toEqual(refusal("rejected"));
});

test.each(channels)("%s: five failures in one isolate stop the others, without a call", async (channel) => {
  await setFault(channel, "429");
  const first = newIsolate();
  for (let n = 0; n < 5; n += 1) await first.send[channel]();
  await setFault(channel, "ok");
  const second = newIsolate();
  const receipt = await second.send[channel]();
  expect(receipt).toMatchObject({ ok: false, failure: "circuit_open", status: null, retryable: true });
  expect(!receipt.ok && receipt.retryAfter).toBeGreaterThan(50);
  expect(second.points).toMatchObject([{ outcome: "circuit_open" }]);
  expect(await outboxOf(channel)).toEqual([]);
  for (const other of channels.filter((one) => one !== channel)) expect((await second.send[other]()).ok).toBe(true);
});

test.each(channels)(
  "%s: an urgent message goes out while the breaker is open, and its success closes it",
  async (channel) => {
    await setFault(channel, "429");
    const { send, settled } = newIsolate();
    for (let n = 0; n < 5; n += 1) await send[channel]();
    expect(await send[channel](true)).toMatchObject({ failure: "rate_limited" });
    expect(await send[channel]()).toMatchObject({ failure: "circuit_open" });
    await setFault(channel, "ok");
    expect((await send[channel](true)).ok).toBe(true);
    await settled();
    expect((await newIsolate().send[channel]()).ok).toBe(true);
  },
);

test.each(channels)("%s: after the rest one of ten at once probes, and then all go", async (channel) => {
  await setFault(channel, "429");
  const [here, there] = [newIsolate(), newIsolate()];
  for (let n = 0; n < 5; n += 1) await here.send[channel]();
  const object = testEnv.CIRCUIT_BREAKER.get(testEnv.CIRCUIT_BREAKER.idFromName(breakerKeys[channel]));
  await runInDurableObject(object, (_, { storage }) =>
    storage.put("circuit", { state: "open", until: Date.now() - 1 }),
  );
  await setFault(channel, "slow", 100); // all ten ask while the probe is out
  const receipts = await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? here : there).send[channel]()));
  expect(receipts.filter(({ ok }) => ok)).toHaveLength(1);
  await Promise.all([here.settled(), there.settled()]);
  expect((await here.send[channel]()).ok).toBe(true);
});

test("a blip is bridged by one quick retry where twice is harmless; an SMS is never sent again", async () => {
  await setFault("*", "slow", 1000);
  const { send } = newIsolate();
  await send.twilio(); // taken, but the answer came too late
  expect(await outboxOf("twilio")).toHaveLength(1);
  await setFault("*", "down");
  const receipts = Promise.all([send.resend(), send.push(), send.twilio()]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await setFault("*", "ok");
  expect((await receipts).map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(await outboxOf("twilio")).toHaveLength(1);
});

test.each([
  ["fails", () => Promise.reject(new Error("object gone"))],
  ["does not answer", () => new Promise<never>(() => undefined)],
])("a breaker that %s holds nothing up", async (_, broken) => {
  const { send, settled } = newIsolate({ admit: broken, report: broken });
  const started = Date.now();
  expect((await send.twilio()).ok).toBe(true);
  expect((await send.twilio(true)).ok).toBe(true);
  await settled();
  expect(Date.now() - started).toBeLessThan(1500);
});
