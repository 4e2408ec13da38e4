import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import type { PaidCharge } from "~/platform/payments/payments";
import { isOnce } from "../subscription/once-paid";
import { oweByHand } from "./owe-by-hand.server";
import { answered, settleCustomer } from "../subscription/settle-clinic.server";
import { findSubscription, type SubscriptionRow } from "../subscription/subscription.repo.server";
import { isByHand, owedBack, takeBackUntil } from "../subscription/take-back.policy";
import { requireMoney } from "./money-readers.server";

/** What taking a purchase back returns: centavos, by the way they came, and until when it can be done (ms). */
export type TakeBack = { backCents: number; byHandCents: number; until: number };

type Bought = SubscriptionRow & { subscriptionId: string; startedAt: number };

async function boughtLately(ctx: AdminCtx): Promise<Bought> {
  await requireMoney(ctx);
  const row = await findSubscription(ctx.db, ctx.actor);
  const isPaid = row?.state === "active" || row?.state === "past_due";
  if (!row || !isPaid || row.subscriptionId === null || row.startedAt === null)
    throw new AppError("billing.no_subscription");
  if (ctx.now() > takeBackUntil(row.startedAt)) throw new AppError("billing.too_late_to_take_back");
  return { ...row, subscriptionId: row.subscriptionId, startedAt: row.startedAt };
}

const sumOf = (charges: PaidCharge[]) =>
  charges.reduce((sum, { amountCents, refundedCents }) => sum + amountCents - refundedCents, 0);

/** @throws AppError `billing.no_subscription` | `billing.too_late_to_take_back` | `billing.unavailable` */
export async function readTakeBack(ctx: AdminCtx): Promise<TakeBack> {
  const { customerId, startedAt } = await boughtLately(ctx);
  const owed = owedBack(answered(await ctx.platform.payments.chargesOf(customerId)), startedAt);
  const until = takeBackUntil(startedAt);
  return {
    backCents: sumOf(owed.filter((one) => !isByHand(one))),
    byHandCents: sumOf(owed.filter(isByHand)),
    until,
  };
}

/** Notes that the purchase was taken back, and what somebody of ours has to return. */
async function noteTakenBack(ctx: AdminCtx, byHand: PaidCharge[]): Promise<void> {
  const { clinicId } = ctx.actor;
  for (const one of byHand) await oweByHand(ctx, { clinicId }, one);
  await commit(ctx, {
    clinicId,
    statements: [],
    events: [],
    audit: { action: "subscription.take_back", entity: "subscription", entityId: clinicId },
  });
}

/**
 * Takes a purchase of the last seven days back (CDC art. 49): all that came in for it goes back the way it came, then the subscription
 * ends, then we look at what Stripe has. The money first: what breaks off in between leaves a plan that is not paid for, and not the
 * other way round; pressed again it goes on from there. Twice, or twice at once, is once.
 * @throws AppError as `readTakeBack`
 */
export async function takeBack(ctx: AdminCtx): Promise<void> {
  await requireMoney(ctx);
  // The second press comes when it is done.
  if ((await findSubscription(ctx.db, ctx.actor))?.state === "cancelled") return;
  const row = await boughtLately(ctx);
  const { payments } = ctx.platform;
  const owed = owedBack(answered(await payments.chargesOf(row.customerId)), row.startedAt);
  for (const { id } of owed.filter((one) => !isByHand(one))) answered(await payments.refund(id));
  await noteTakenBack(ctx, owed.filter(isByHand));
  if (!isOnce(row.subscriptionId)) answered(await payments.endNow(row.subscriptionId));
  await settleCustomer(ctx, row.customerId);
}
