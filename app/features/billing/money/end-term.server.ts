import type { AdminCtx } from "~/features/kernel/ctx";
import { answered, settleCustomer } from "../subscription/settle-clinic.server";
import { runningSubscription, whileNotClosing } from "./running.server";

/**
 * Has the subscription end with its term, or go on after all. What is paid holds until then; twice is once.
 * @throws AppError as `runningSubscription`, `billing.clinic_closes`, `billing.unavailable`
 */
export async function endWithTerm(ctx: AdminCtx, ends: boolean): Promise<void> {
  const { customerId, subscriptionId } = await runningSubscription(ctx);
  if (!ends) await whileNotClosing(ctx);
  answered(await ctx.platform.payments.setCancelsAtEnd(subscriptionId, ends));
  await settleCustomer(ctx, customerId);
}
