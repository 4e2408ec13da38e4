import type { SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { days, hours } from "~/lib/duration";
import type { PaidCharge, PaidSubscription } from "~/platform/payments/payments";
import { answered, settleCustomer } from "./settle-clinic.server";
import { standingOf } from "./standing";
import { findByCustomer, listOverdue } from "./subscription.repo.server";

/** Pages of Stripe's list in one run: 20 subscriptions each. */
const mostPages = 200;
/** Terms that are over and are looked at in one run. */
const mostOverdue = 200;

/** Whether we hold something else of a customer than this subscription says. */
async function differs(ctx: DirectoryCtx<SystemActor>, one: PaidSubscription): Promise<boolean> {
  const row = await findByCustomer(ctx.db, one.customerId);
  if (!row) return false;
  const said = standingOf([one]);
  // Of several the one that counts is known; another one matters only while it lives.
  if (row.subscriptionId !== one.id) return said.state === "active" || said.state === "past_due";
  return (
    row.state !== said.state ||
    row.code !== (said.price?.code ?? null) ||
    row.planVersion !== (said.price?.planVersion ?? null) ||
    row.term !== (said.price?.interval ?? null) ||
    row.periodEndAt !== said.periodEndAt ||
    row.cancelsAtEnd !== said.cancelsAtEnd
  );
}

/** Customers whose single payment of the last days is not what we hold of them. */
async function paidOnceLately(ctx: DirectoryCtx<SystemActor>): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const charges: PaidCharge[] = answered(await ctx.platform.payments.chargesSince(ctx.now() - days(4), after));
    for (const { id, customerId, oncePriceKey } of charges) {
      if (oncePriceKey === null) continue;
      const row = await findByCustomer(ctx.db, customerId);
      // Newest first: an older one of the same customer was settled with it.
      if (row && row.subscriptionId !== id && !found.includes(customerId)) found.push(customerId);
    }
    after = charges.at(-1)?.id ?? null;
    if (after === null) break;
  }
  return found;
}

/**
 * Goes through Stripe's own list and settles whoever stands otherwise with us: what webhooks were lost for. Harmless twice.
 * @returns customers that were settled
 * @throws AppError `billing.unavailable`
 */
export async function reconcile(ctx: DirectoryCtx<SystemActor>): Promise<number> {
  const settled = new Set<string>();
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const subscriptions: PaidSubscription[] = answered(await ctx.platform.payments.subscriptionsAfter(after));
    for (const one of subscriptions) {
      if (settled.has(one.customerId) || !(await differs(ctx, one))) continue;
      await settleCustomer(ctx, one.customerId);
      settled.add(one.customerId);
    }
    after = subscriptions.at(-1)?.id ?? null;
    if (after === null) break;
  }
  const settle = async (customerId: string) => {
    if (settled.has(customerId)) return;
    await settleCustomer(ctx, customerId);
    settled.add(customerId);
  };
  for (const customerId of await paidOnceLately(ctx)) await settle(customerId);
  // A year that was paid once ends without anybody saying so.
  for (const { customerId } of await listOverdue(ctx.db, ctx.now() - hours(1), mostOverdue)) await settle(customerId);
  return settled.size;
}
