import { expect, test } from "vitest";
import { handleEvents } from "../../workers/consumers/handle-events";
import { readBilling } from "~/features/billing/money/read-billing.server";
import { subscription } from "~/features/billing/subscription/subscription.directory.table";
import { listStuckNews, retryNews } from "~/features/billing/webhook/stuck-news.server";
import { receiveNews } from "~/features/billing/webhook/receive-news.server";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { minutes } from "~/lib/duration";
import type { PaidSubscription } from "~/platform/payments/payments";
import { asAdmin, refusalOf } from "./callers";
import { newPost } from "./post";
import { stripeEvent, stripeSignature } from "./signed-by-stripe";
import { stripeOf, stripeSteps } from "./stripe";

test("what Stripe told and cannot be applied is parked with its cause, seen by the platform, and applied when it is mended", async () => {
  const post = newPost();
  const { world, job } = post;
  const truth: { subscriptions: PaidSubscription[] } = { subscriptions: [] };
  world.scope.platform.payments = { ...world.scope.platform.payments, ...stripeOf(truth) };
  const clinicId = await world.clinic("CLINIC_0", "free");
  const boss = asAdmin(world, await world.person("admin", clinicId, "Sônia"));
  const runner = world.directory({ accountId: "acc_p", sessionId: "s", name: "P", platformRole: "admin" as const });
  const begin = { state: "free" as const, cancelsAtEnd: false, checkedAt: 0, version: 1, createdAt: world.clock.now };
  await runner.db.insert(subscription).values({ clinicId, customerId: "cus_1", ...begin });
  truth.subscriptions = (stripeSteps.bought(world.clock.now, []) ?? []).map((one) => ({ ...one, priceKey: "theirs" }));
  for (const body of [stripeEvent("evt_1"), stripeEvent("evt_2", "invoice.paid", { customer: "cus_of_nobody" })]) {
    const headers = new Headers({ "Stripe-Signature": await stripeSignature(body, world.clock.now) });
    await receiveNews(world.directory({ anonymous: true as const }), { headers, body });
  }
  const ids = (await runner.db.select({ id: domainEvent.id }).from(domainEvent)).map(({ id }) => id);
  expect(await listStuckNews(runner)).toEqual([]);
  for (let turn = 0; turn < 14; turn++) {
    await handleEvents(job, "DIRECTORY", ids);
    world.clock.now += minutes(30);
  }
  const [stuck, ...more] = await listStuckNews(runner);
  expect(more).toEqual([]);
  expect(stuck).toMatchObject({
    ...{ eventId: "evt_1", type: "customer.subscription.updated", customerId: "cus_1", clinicName: "Clínica CLINIC_0" },
    failure: "billing.settle: billing.unknown_price",
  });
  expect(stuck?.parkedAt).not.toBeNull();
  expect(await refusalOf(retryNews(runner, "evt_of_nobody"))).toBe("request.not_found");
  truth.subscriptions = truth.subscriptions.map((one) => ({ ...one, priceKey: "caris_clinica_v1_month" }));
  expect(await retryNews(runner, stuck?.id ?? "")).toBe(1);
  await handleEvents(job, "DIRECTORY", ids);
  expect([await listStuckNews(runner), (await readBilling(boss)).has.plan.code]).toEqual([[], "clinica"]);
  expect(await retryNews(runner, "all")).toBe(0);
  expect(await refusalOf(retryNews(runner, stuck?.id ?? ""))).toBe("request.not_found");
});
