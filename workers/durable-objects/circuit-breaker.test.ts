import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { durableBreaker } from "../../app/platform/breaker.server";
import { testEnv } from "../../tests/worker/env";

// Each isolate has stubs of its own; the object behind them is one.
const [here, there] = [durableBreaker(testEnv.CIRCUIT_BREAKER), durableBreaker(testEnv.CIRCUIT_BREAKER)];
const object = () => testEnv.CIRCUIT_BREAKER.get(testEnv.CIRCUIT_BREAKER.idFromName("resend"));

async function failFiveTimes() {
  for (let n = 0; n < 5; n += 1) await (n % 2 ? here : there).report("resend", false);
}

/** The rest time, over. */
async function afterRest() {
  await runInDurableObject(object(), (_, state) =>
    state.storage.put("circuit", { state: "open", until: Date.now() - 1 }),
  );
}

test("failures seen by two isolates add up, and close the way for both, but only to that provider", async () => {
  await failFiveTimes();
  expect((await here.admit("resend")).go).toBe(false);
  expect((await there.admit("resend")).go).toBe(false);
  expect(await here.admit("twilio")).toEqual({ go: true, steady: true });
});

test("of twenty askers in two isolates one may probe, and its success lets all of them out", async () => {
  await failFiveTimes();
  await afterRest();
  const asked = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? here : there).admit("resend")));
  expect(asked.filter(({ go }) => go)).toHaveLength(1);
  await there.report("resend", true);
  expect(await here.admit("resend")).toEqual({ go: true, steady: true });
});

test("a provider that does well leaves nothing behind, one that failed is forgotten by alarm", async () => {
  const kept = () => runInDurableObject(object(), async (_, state) => (await state.storage.list()).size);
  await here.admit("resend");
  await here.report("resend", true);
  expect(await kept()).toBe(0);
  await here.report("resend", false);
  expect(await kept()).toBe(1);
  expect(await runDurableObjectAlarm(object())).toBe(true);
  expect(await kept()).toBe(0);
});
