import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../tests/worker/callers";
import { stripeEvent, stripeSignature } from "../../../tests/worker/signed-by-stripe";
import { stripeOf, stripeSteps, wholeLife } from "../../../tests/worker/stripe";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { clinicPlan } from "~/features/plans/clinic-plan/clinic-plan.directory.table";
import { days } from "~/lib/duration";
import type { PaidSubscription } from "~/platform/payments/payments";
import { readBilling } from "./money/read-billing.server";
import { readLate } from "./money/read-late.server";
import { reconcile } from "./subscription/reconcile.server";
import { settleCustomer } from "./subscription/settle-clinic.server";
import { subscription } from "./subscription/subscription.directory.table";
import { receiveNews } from "./webhook/receive-news.server";

const event = stripeEvent;

async function signedCall(body: string, at: number) {
  return { headers: new Headers({ "Stripe-Signature": await stripeSignature(body, at) }), body };
}

/** A clinic that is a customer of Stripe's, and what Stripe has of it. */
async function payingWorld() {
  const truth: { subscriptions: PaidSubscription[] } = { subscriptions: [] };
  const world = testWorld((platform) => ({ payments: { ...platform.payments, ...stripeOf(truth) } }));
  const clinicId = await world.clinic("CLINIC_0", "free");
  const boss = asAdmin(world, await world.person("admin", clinicId, "Sônia"));
  const row = { clinicId, customerId: "cus_1", state: "free" as const, cancelsAtEnd: false };
  await world.scope.directory
    .insert(subscription)
    .values({ ...row, checkedAt: 0, version: 1, createdAt: world.clock.now });
  const job = world.directory({ system: "test" });
  const happen = (step: keyof typeof stripeSteps) => {
    truth.subscriptions = stripeSteps[step](world.clock.now, truth.subscriptions) ?? truth.subscriptions;
  };
  return { world, truth, clinicId, boss, job, happen, anybody: world.directory({ anonymous: true as const }) };
}

test("a webhook is taken when it is signed and fresh, noted once, and answered well whatever it is", async () => {
  const { world, anybody } = await payingWorld();
  const { now } = world.clock;
  const send = async (body: string, at = now) => refusalOf(receiveNews(anybody, await signedCall(body, at)));
  expect(await send(event("evt_1"))).toBe("no refusal");
  expect(await Promise.all(["evt_1", "evt_1", "evt_1"].map((id) => send(event(id))))).toEqual(
    Array.from({ length: 3 }, () => "no refusal"),
  );
  expect(await send(event("evt_2", "product.created", { id: "prod_1" }))).toBe("no refusal");
  expect(await send(event("evt_3", "something.new", { customer: { id: "cus_9" } }))).toBe("no refusal");
  expect(await send("[]")).toBe("no refusal");
  expect(await send(event("evt_4"), now - 299_000)).toBe("no refusal");
  expect(await send(event("evt_5"), now - 301_000)).toBe("billing.webhook_refused");
  expect(await send(event("evt_6"), now + 301_000)).toBe("billing.webhook_refused");
  const old = await signedCall(event("evt_8"), now - 500_000);
  old.headers.set("Stripe-Signature", `t=${Math.floor(now / 1000) - 250},${old.headers.get("Stripe-Signature")}`);
  expect(await refusalOf(receiveNews(anybody, old))).toBe("billing.webhook_refused"); // an old one behind a new time
  const call = await signedCall(event("evt_7"), now);
  expect(await refusalOf(receiveNews(anybody, { ...call, body: `${call.body} ` }))).toBe("billing.webhook_refused");
  expect(await refusalOf(receiveNews(anybody, { headers: new Headers(), body: "" }))).toBe("billing.webhook_refused");
  const noted = await anybody.db.select().from(domainEvent).where(eq(domainEvent.type, "stripe.event_received"));
  expect(noted.map(({ aggregateId }) => aggregateId).sort()).toEqual(["evt_1", "evt_3", "evt_4"]);
});

test("a whole life: the plan follows what is paid, and what fails to be paid holds on for 14 days", async () => {
  const { world, job, boss, happen, truth } = await payingWorld();
  const seen: string[] = [];
  for (const step of wholeLife) {
    happen(step);
    await Promise.all(Array.from({ length: 3 }, () => settleCustomer(job, "cus_1")));
    const { state, has } = await readBilling(boss);
    seen.push(`${step}: ${state} ${has.plan.code}`);
    const late = await readLate(boss);
    expect(late === null ? null : [late.charges, late.since <= world.clock.now]).toEqual(
      step === "failed" ? [1, true] : null,
    );
    world.clock.now += days(1);
  }
  expect(seen).toEqual([
    "tried: active essencial",
    "firstPaid: active essencial",
    "failed: past_due essencial",
    "paid: active essencial",
    "upgraded: active clinica",
    "cancelled: active clinica",
    "resumed: active clinica",
    "refunded: cancelled free",
  ]);
  happen("bought");
  await settleCustomer(job, "cus_1");
  happen("failed");
  await settleCustomer(job, "cus_1");
  world.clock.now += days(14) - 1;
  expect((await readBilling(boss)).has.plan.code).toBe("essencial");
  world.clock.now += 1;
  expect(await readBilling(boss)).toMatchObject({
    state: "past_due",
    has: { plan: { code: "free" }, over: "essencial" },
  });
  expect((await readBilling(boss)).invoices).toHaveLength(truth.subscriptions.length);
});

test("what webhooks were lost for is found in Stripe's list; an order that was never paid leaves a trial alone", async () => {
  const { world, job, boss, clinicId, happen, truth } = await payingWorld();
  const trial = { code: "profissional" as const, basis: "trial" as const, endsAt: world.clock.now + days(9) };
  await job.db.update(clinicPlan).set(trial).where(eq(clinicPlan.clinicId, clinicId));
  happen("ordered");
  await settleCustomer(job, "cus_1");
  expect(await readBilling(boss)).toMatchObject({ state: "trial", has: { plan: { code: "profissional" } } });
  happen("firstPaid");
  expect(await reconcile(job)).toBe(1);
  expect(await reconcile(job)).toBe(0);
  expect(await readBilling(boss)).toMatchObject({
    state: "active",
    has: { plan: { code: "essencial" }, endsAt: null },
  });
  truth.subscriptions = truth.subscriptions.map((one) => ({ ...one, priceKey: "of somebody else" }));
  expect(await refusalOf(settleCustomer(job, "cus_1"))).toBe("billing.unknown_price");
  await settleCustomer(job, "cus_of_nobody");
});
