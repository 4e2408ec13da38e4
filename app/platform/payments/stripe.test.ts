import { beforeEach, expect, test } from "vitest";
import { resetSimulator, setFault, simulator } from "../../../tests/worker/outside/simulator";
import { testEnv } from "../../../tests/worker/env";
import { readConfig } from "../config.server";
import { durableBreaker } from "../outside/breaker.server";
import { outsideCaller } from "../outside/outside-call.server";
import { stripePayments } from "./stripe.server";

beforeEach(resetSimulator);

function payments() {
  const breaker = durableBreaker(testEnv.CIRCUIT_BREAKER);
  const outside = outsideCaller({ breaker, metrics: () => undefined, background: () => undefined, timeLimit: 20_000 });
  return stripePayments({ ...readConfig(testEnv).payments, baseUrl: `${simulator}/stripe` }, outside);
}

function must<T>(answer: { ok: true; value: T } | { ok: false; failure: string }): T {
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const conduct = (what: object) =>
  fetch(`${simulator}/stripe/simulator`, { method: "POST", body: JSON.stringify(what) });

test("the SDK runs here: customer, price, checkout, subscription, invoices and portal, each made once", async () => {
  const stripe = payments();
  const clinic = { clinicId: `cli_${crypto.randomUUID()}`, name: "Clínica Ipê", email: "admin@demo.test" };
  const [customerId, again] = [must(await stripe.createCustomer(clinic)), must(await stripe.createCustomer(clinic))];
  expect(again).toBe(customerId);
  const price = {
    key: "caris_essencial_v1_month",
    productName: "CÁRIS Essencial",
    amountCents: 7900,
    interval: "month" as const,
  };
  const priceId = must(await stripe.priceOf(price));
  expect(must(await stripe.priceOf(price))).toBe(priceId);
  const back = "http://127.0.0.1:1/admin/plan";
  const page = must(
    await stripe.checkout({ customerId, priceId, successUrl: back, cancelUrl: back, key: clinic.clinicId }),
  );
  expect(must(await stripe.subscriptionsOf(customerId))).toEqual([]);
  expect((await fetch(`${page}/card`, { redirect: "manual" })).status).toBe(303);
  const [bought] = must(await stripe.subscriptionsOf(customerId));
  expect(bought).toMatchObject({
    customerId,
    state: "active",
    priceKey: price.key,
    cancelsAtEnd: false,
    endedAt: null,
  });
  await conduct({ subscription: bought?.id, step: "fail" });
  await conduct({ subscription: bought?.id, step: "pay" });
  await conduct({ subscription: bought?.id, step: "cancel" });
  expect(must(await stripe.subscriptionsOf(customerId))).toMatchObject([{ state: "active", cancelsAtEnd: true }]);
  await conduct({ days: 31 });
  expect(must(await stripe.subscriptionsAfter(null)).find(({ id }) => id === bought?.id)?.state).toBe("canceled");
  expect(must(await stripe.invoicesOf(customerId)).map(({ state, amountCents }) => [state, amountCents])).toEqual([
    ["paid", 7900],
    ["paid", 7900],
  ]);
  expect(must(await stripe.portal({ customerId, returnUrl: back }))).toMatch(/^http.*\/stripe\/portal\//);
});

test("Stripe that is down or answers nonsense is a value, never an exception", async () => {
  const stripe = payments();
  await setFault("stripe", "500");
  expect(await stripe.subscriptionsOf("cus_1")).toMatchObject({
    ok: false,
    failure: "provider_error",
    retryable: true,
  });
  await setFault("stripe", "garbage");
  expect(await stripe.invoicesOf("cus_1")).toMatchObject({ ok: false });
});
