import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { isOnce } from "../subscription/once-paid";
import { unlessDown } from "../subscription/settle-clinic.server";
import { findSubscription } from "../subscription/subscription.repo.server";
import { takeBackUntil } from "../subscription/take-back.policy";
import { requireMoney } from "./money-readers.server";
import { readTakeBack, type TakeBack } from "./take-back.server";

/**
 * How a clinic can leave what it pays for: with the money back in the first seven days, or at the end of its term.
 * `isDown`: how much would go back is not known, for Stripe does not answer.
 * @throws AppError `billing.no_subscription`
 */
export async function readWaysOut(
  ctx: AdminCtx,
): Promise<{ back: TakeBack | null; endsAt: number | null; isDown: boolean }> {
  await requireMoney(ctx);
  const row = await findSubscription(ctx.db, ctx.actor);
  if (!row || (row.state !== "active" && row.state !== "past_due")) throw new AppError("billing.no_subscription");
  const isEarly = row.startedAt !== null && ctx.now() <= takeBackUntil(row.startedAt);
  const renews = !row.cancelsAtEnd && !isOnce(row.subscriptionId);
  const back = isEarly ? await unlessDown(readTakeBack(ctx)) : null;
  return { back, endsAt: renews ? row.periodEndAt : null, isDown: isEarly && back === null };
}
