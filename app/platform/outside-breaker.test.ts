import { runInDurableObject } from "cloudflare:test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { testEnv } from "../../tests/worker/env";
import { channels, newIsolate } from "../../tests/worker/isolate";
import { outboxOf, resetSimulator, setFault, simulator } from "../../tests/worker/simulator";

const breakerKeys = { resend: "resend", twilio: "twilio", push: `push:${new URL(simulator).host}` };

beforeEach(resetSimulator);
afterAll(resetSimulator);

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
