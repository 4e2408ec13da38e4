import type { DirectoryCtx, Scope } from "~/features/kernel/ctx";
import type { OutsideAnswer } from "~/platform/outside/outside-call.server";
import type { PaidCharge, PaidSubscription } from "~/platform/payments/payments";
import { oweByHand } from "../money/owe-by-hand.server";
import { unpaidBeside } from "./standing";

type Known = { customerId: string; subscriptions: readonly PaidSubscription[]; charges: readonly PaidCharge[] };
type Told = <T>(answer: OutsideAnswer<T>) => T;

/**
 * Ends what was ordered and not yet paid (a boleto on its way) beside a subscription that is paid: it must not become a second one. A
 * boleto that was paid at the bank in that very moment is money for nothing, which Stripe cannot return: it is noted for the platform
 * to send back. Without a paid one everything that was ordered stays as it is. Harmless twice.
 * @throws AppError `billing.unavailable`, to be tried again
 */
export async function endUnpaidBeside(
  ctx: DirectoryCtx,
  scope: Scope,
  { customerId, subscriptions, charges }: Known,
  told: Told,
): Promise<void> {
  const unpaid = unpaidBeside(subscriptions);
  if (unpaid.length === 0) return;
  const { payments } = ctx.platform;
  for (const id of unpaid) told(await payments.endNow(id));
  const before = new Set(charges.map(({ id }) => id));
  const since = told(await payments.chargesOf(customerId)).filter(({ id, way }) => way === "boleto" && !before.has(id));
  for (const one of since) await oweByHand(ctx, scope, one);
}
