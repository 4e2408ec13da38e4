import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { durableBreaker } from "../../../app/platform/outside/breaker.server";
import { testEnv } from "../../../tests/worker/env";
import type { CircuitBreaker } from "./circuit-breaker";
import type { Circuit } from "./circuit-breaker.state";

// Each isolate has stubs of its own; the object behind them is one.
const [here, there] = [durableBreaker(testEnv.CIRCUIT_BREAKER), durableBreaker(testEnv.CIRCUIT_BREAKER)];
const namespace = testEnv.CIRCUIT_BREAKER as unknown as DurableObjectNamespace<CircuitBreaker>;
const object = () => namespace.get(namespace.idFromName("resend"));

async function failFiveTimes() {
  for (let n = 0; n < 5; n += 1) await (n % 2 ? here : there).report("resend", false);
}

/** Makes the rest end at an instant, whatever time the test takes. */
async function restUntil(until: number) {
  await runInDurableObject(object(), (_, state) =>
    state.storage.put("circuit", { state: "open", until, since: Date.now() } satisfies Circuit),
  );
}
const over = () => restUntil(Date.now() - 1);
const isOpen = () => restUntil(Date.now() + 3_600_000);

/** What the object puts on the queue from now on. */
async function wakeUps(): Promise<unknown[]> {
  const sent: unknown[] = [];
  await runInDurableObject(object(), (instance: CircuitBreaker) => {
    const queue = { send: (body: unknown) => Promise.resolve(void sent.push(body)) };
    const open = instance as unknown as { env: object };
    open.env = { ...open.env, NOTIFICATIONS: queue };
  });
  return sent;
}

test("failures seen by two isolates add up, and close the way for both, but only to that provider", async () => {
  await failFiveTimes();
  await isOpen();
  expect((await here.admit("resend")).go).toBe(false);
  expect((await there.admit("resend")).go).toBe(false);
  expect(await here.admit("twilio")).toEqual({ go: true, steady: true });
});

test("of twenty askers in two isolates one may probe, and its success lets all of them out and wakes who waits", async () => {
  const sent = await wakeUps();
  await failFiveTimes();
  await over();
  const asked = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? here : there).admit("resend")));
  expect(asked.filter(({ go }) => go)).toHaveLength(1);
  await there.report("resend", true);
  expect(await here.admit("resend")).toEqual({ go: true, steady: true });
  expect(sent).toEqual([{ v: 3, service: "resend", most: 500 }]);
});

test("when a rest is over one of those who wait is woken to probe, though nobody asks", async () => {
  const sent = await wakeUps();
  await failFiveTimes();
  await over();
  expect(await runDurableObjectAlarm(object())).toBe(true);
  expect(sent).toEqual([{ v: 3, service: "resend", most: 1 }]);
  expect((await here.admit("resend")).go).toBe(true);
});

test("a provider that does well leaves nothing behind, one that failed is forgotten by alarm", async () => {
  const sent = await wakeUps();
  const kept = () => runInDurableObject(object(), async (_, state) => (await state.storage.list()).size);
  await here.admit("resend");
  await here.report("resend", true);
  expect(await kept()).toBe(0);
  await here.report("resend", false);
  expect(await kept()).toBe(2);
  expect(await runDurableObjectAlarm(object())).toBe(true);
  expect(await kept()).toBe(0);
  expect(sent).toEqual([]);
});
