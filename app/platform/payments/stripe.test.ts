import { beforeEach, expect, test } from "vitest";
import { conduct, must, simulatedPayments } from "../../../tests/worker/outside/payments";
import { resetSimulator, setFault } from "../../../tests/worker/outside/simulator";

beforeEach(resetSimulator);

const payments = simulatedPayments;

test("the SDK runs here: customer, price, checkout, subscription, invoices and portal, each made once", async () => {
  const stripe = payments();
  const clinic = { clinicId: `cli_${crypto.randomUUID()}`, name: "Clínica Ipê", email: "admin@demo.test" };
  const [customerId, again] = [must(await stripe.createCustomer(clinic)), must(await stripe.createCustomer(clinic))];
  expect(again).toBe(customerId);
  const order = { ways: ["card", "boleto"] as const, oncePriceKey: null };
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
    await stripe.checkout({ ...order, customerId, priceId, successUrl: back, cancelUrl: back, key: clinic.clinicId }),
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
