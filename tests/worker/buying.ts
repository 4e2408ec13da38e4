import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { AdminCtx } from "~/features/kernel/ctx";
import { startCheckout } from "~/features/billing/money/start-checkout.server";
import { settleCustomer } from "~/features/billing/subscription/settle-clinic.server";
import { subscription } from "~/features/billing/subscription/subscription.directory.table";
import { asAdmin, testWorld } from "./callers";
import { payAt, simulatedPayments, stripeNow } from "./outside/payments";

/** A clinic on the free plan at this very moment, as the simulator's clock is; our adapter speaks to it. */
export async function clinicNow() {
  const payments = simulatedPayments();
  const world = testWorld((platform) => ({
    payments: { ...payments, readWebhook: platform.payments.readWebhook },
    origin: "https://caris.test",
  }));
  world.clock.now = await stripeNow();
  const clinicId = await world.clinic("CLINIC_0", "free");
  const boss = asAdmin(world, await world.person("admin", clinicId, "Sônia"));
  const customer = async () =>
    (await world.scope.directory.select().from(subscription).where(eq(subscription.clinicId, clinicId)).get())
      ?.customerId ?? "";
  const settle = async () => settleCustomer(world.directory({ system: "test" }), await customer());
  return { world, boss, clinicId, payments, customer, settle };
}

type Bought = Parameters<typeof startCheckout>[1];
/** Opens Stripe's page for a plan. */
export const open = (ctx: AdminCtx, wanted: Partial<Bought> = {}, key = crypto.randomUUID()) =>
  startCheckout(ctx, { plan: "essencial", interval: "month", method: "card", ...wanted }, { back: "/admin/plan", key });

/** Buys a plan, and takes Stripe's word for it in. */
export async function buy(at: Awaited<ReturnType<typeof clinicNow>>, wanted: Partial<Bought> = {}) {
  const { url } = await open(at.boss, wanted);
  expect(await payAt(url, wanted.method ?? "card")).toBe(303);
  await at.settle();
  at.world.clock.now = await stripeNow();
}
