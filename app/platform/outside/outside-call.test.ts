import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { channels, message, newIsolate, subscription } from "../../../tests/worker/outside/isolate";
import { outboxOf, resetSimulator, setFault, simulator } from "../../../tests/worker/outside/simulator";
import { refusal, type OutsideFailure } from "./outside";
import { outsideCaller } from "./outside-call.server";

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
    await setFault(channel, mode, { ms: 60_000 });
    const { send, points } = newIsolate(undefined, mode === "slow" ? { timeLimit: 400 } : {});
    const started = Date.now();
    expect(await send[channel]()).toEqual({ ok: false, failure, status, retryable: true, retryAfter });
    expect(Date.now() - started).toBeLessThan(50_000); // long before a slow provider's answer
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

test("a file goes with a letter as it was written, in any script", async () => {
  const { mailer } = newIsolate();
  const file = {
    filename: "sessão.ics",
    contentType: "text/calendar; method=REQUEST; charset=utf-8",
    text: "NOME:João 👋\r\n",
  };
  const letter = { to: "ana@demo.test", subject: "s", text: "t", html: "h", idempotencyKey: crypto.randomUUID() };
  expect((await mailer.send({ ...letter, attachments: [file] })).ok).toBe(true);
  expect(await outboxOf("resend")).toMatchObject([{ attachments: [file] }]);
});

test("a blip is bridged by one quick retry where twice is harmless; an SMS is never sent again", async () => {
  const impatient = newIsolate(undefined, { timeLimit: 2000 });
  await setFault("*", "slow", { ms: 60_000 });
  await impatient.send.twilio(); // taken, but the answer came too late
  expect(await outboxOf("twilio")).toHaveLength(1);
  await setFault("*", "down", { calls: 1 });
  const { send } = newIsolate();
  const receipts = Promise.all([send.resend(), send.push(), send.twilio()]);
  expect((await receipts).map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(await outboxOf("twilio")).toHaveLength(1);
});

test("six calls are under way at a time, an urgent one waits for none of them, and one that fails makes room", async () => {
  const breaker = {
    admit: () => Promise.resolve({ go: true as const, steady: true }),
    report: () => Promise.resolve(),
  };
  const outside = outsideCaller({ breaker, metrics: () => undefined, background: () => undefined });
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const under: string[] = [];
  const call = (name: string, urgent = false) =>
    outside.call({
      provider: "resend",
      repeatable: false,
      urgent,
      read: () => null,
      request: async () => {
        under.push(name);
        await held;
        throw new Error("no request");
      },
    });
  const calls = Promise.allSettled(Array.from({ length: 14 }, (_, i) => call(String(i))));
  const urgent = Promise.allSettled([call("urgent", true)]);
  await vi.waitFor(() => expect(under).toHaveLength(7));
  expect(under[0]).toBe("urgent");
  expect(under.slice(1)).toEqual(["0", "1", "2", "3", "4", "5"]);
  letGo();
  await Promise.all([calls, urgent]);
  expect(under).toHaveLength(15);
});
