import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { answered } from "../subscription/settle-clinic.server";
import { findSubscription } from "../subscription/subscription.repo.server";
import { requireMoney } from "./money-readers.server";

/**
 * Where a clinic's admin changes the plan, the card and the tax id, and ends the subscription: the address of Stripe's page.
 * @param back path that Stripe leads back to
 * @throws AppError `billing.no_customer` | `billing.unavailable`
 */
export async function openPortal(ctx: AdminCtx, back: string): Promise<{ url: string }> {
  await requireMoney(ctx);
  const row = await findSubscription(ctx.db, ctx.actor);
  if (!row) throw new AppError("billing.no_customer");
  const returnUrl = `${ctx.platform.origin}${back}`;
  return { url: answered(await ctx.platform.payments.portal({ customerId: row.customerId, returnUrl })) };
}
