import { runInDurableObject } from "cloudflare:test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type Breaker, durableBreaker } from "~/platform/outside/breaker.server";
import type { Circuit } from "../../../workers/durable-objects/circuit-breaker/circuit-breaker.state";
import { testEnv } from "../../../tests/worker/env";
import { channels, newIsolate } from "../../../tests/worker/outside/isolate";
import { outboxOf, resetSimulator, setFault, simulator } from "../../../tests/worker/outside/simulator";

const breakerKeys = {
  resend: "resend",
  twilio: "twilio",
  "twilio-whatsapp": "twilio-whatsapp",
  push: `push:${new URL(simulator).host}`,
};
// Rests end when told, and not by the clock.

beforeEach(resetSimulator);
afterAll(resetSimulator);

/** Makes the rest of a channel's circuit end at an instant. */
async function restUntil(channel: (typeof channels)[number], until: number): Promise<void> {
  const object = testEnv.CIRCUIT_BREAKER.get(testEnv.CIRCUIT_BREAKER.idFromName(breakerKeys[channel]));
  await runInDurableObject(object, async (_, { storage }) => {
    expect((await storage.get<Circuit>("circuit"))?.state).not.toBe("closed");
    await storage.put("circuit", { state: "open", until, since: Date.now() } satisfies Circuit);
  });
}
const aMinute = () => Date.now() + 60_000;

test.each(channels)("%s: five failures in one isolate stop the others, without a call", async (channel) => {
  await setFault(channel, "429");
  const first = newIsolate();
  for (let n = 0; n < 5; n += 1) await first.send[channel]();
  await restUntil(channel, aMinute());
  await setFault(channel, "ok");
  const second = newIsolate();
  const receipt = await second.send[channel]();
  expect(receipt).toMatchObject({ ok: false, failure: "circuit_open", status: null, retryable: true });
  expect(!receipt.ok && receipt.retryAfter).toBeGreaterThan(0);
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
    await restUntil(channel, aMinute());
    expect(await send[channel](true)).toMatchObject({ failure: "rate_limited" });
    await settled();
    expect(await send[channel]()).toMatchObject({ failure: "circuit_open" });
    await setFault(channel, "ok");
    expect((await send[channel](true)).ok).toBe(true);
    await settled();
    expect((await newIsolate().send[channel]()).ok).toBe(true);
  },
);

test.each(channels)("%s: after the rest one of ten at once probes, and then all go", async (channel) => {
  await setFault(channel, "429");
  const real = durableBreaker(testEnv.CIRCUIT_BREAKER);
  const first = newIsolate(real);
  for (let n = 0; n < 5; n += 1) await first.send[channel]();
  await restUntil(channel, Date.now() - 1);
  await setFault(channel, "ok");
  // The probe's word is held back until all ten have asked, however long that takes.
  let asked = 0;
  let allAsked = () => undefined as void;
  const everybody = new Promise<void>((resolve) => (allAsked = resolve));
  const breaker: Breaker = {
    admit: async (key) => {
      const leave = await real.admit(key);
      if (++asked === 10) allAsked();
      return leave;
    },
    report: (key, worked) => everybody.then(() => real.report(key, worked)),
  };
  const [here, there] = [newIsolate(breaker), newIsolate(breaker)];
  const receipts = await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? here : there).send[channel]()));
  expect(receipts.filter(({ ok }) => ok)).toHaveLength(1);
  await Promise.all([here.settled(), there.settled()]);
  expect((await first.send[channel]()).ok).toBe(true);
});

test.each([
  ["fails", () => Promise.reject(new Error("object gone"))],
  ["does not answer", () => new Promise<never>(() => undefined)],
])("a breaker that %s holds nothing up", async (_, broken) => {
  const { send, settled } = newIsolate({ admit: broken, report: broken }, { patience: 20 });
  expect((await send.twilio()).ok).toBe(true);
  expect((await send.twilio(true)).ok).toBe(true);
  await settled(); // ends at all
});
