import type { AdminCtx } from "~/features/kernel/ctx";
import { closesAtOf } from "~/features/tenancy/clinic/closes-at.server";
import { AppError } from "~/lib/app-error";
import { isOnce } from "../subscription/once-paid";
import { findSubscription, type SubscriptionRow } from "../subscription/subscription.repo.server";
import { requireMoney } from "./money-readers.server";

export type Running = SubscriptionRow & { subscriptionId: string };

/**
 * The subscription of the clinic of who asks: Stripe's ids come from our own row and never from outside.
 * @throws AppError `billing.no_subscription` | `billing.once_paid` for a year that was paid at once | `billing.not_a_reader`
 */
export async function runningSubscription(ctx: AdminCtx): Promise<Running> {
  await requireMoney(ctx);
  const row = await findSubscription(ctx.db, ctx.actor);
  const isRunning = row?.state === "active" || row?.state === "past_due";
  if (!row || !isRunning || row.subscriptionId === null) throw new AppError("billing.no_subscription");
  if (isOnce(row.subscriptionId)) throw new AppError("billing.once_paid");
  return { ...row, subscriptionId: row.subscriptionId };
}

/** Nothing that charges begins in a clinic that closes. @throws AppError `billing.clinic_closes` */
export async function whileNotClosing({ db, actor }: AdminCtx): Promise<void> {
  if ((await closesAtOf({ db }, actor)) !== null) throw new AppError("billing.clinic_closes");
}
