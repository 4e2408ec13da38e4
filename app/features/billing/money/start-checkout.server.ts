import type { AdminCtx } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { AppError } from "~/lib/app-error";
import type { PayWay } from "~/platform/payments/payments";
import type { Checkout } from "../billing.schema";
import { isOnce } from "../subscription/once-paid";
import { answered, settleCustomer } from "../subscription/settle-clinic.server";
import { priceKeyOf } from "../subscription/standing";
import { findSubscription, type SubscriptionRow } from "../subscription/subscription.repo.server";
import { requireMoney } from "./money-readers.server";
import { openCustomer } from "./open-customer.server";
import { whileNotClosing } from "./running.server";
import { offeredPrice, stripePrice } from "./offered-price.server";

/** How long before its end a year that was paid at once can be paid for again. */
const payAgainFrom = days(30);

const ways: Record<Checkout["method"] & string, readonly PayWay[]> = {
  card: ["card"],
  boleto: ["boleto"],
  pix: ["pix"],
};

/** Whether a clinic may begin to pay: nothing is paid for now, or the same year once more when it is nearly over. */
function refusalOf(row: SubscriptionRow, { plan, interval, method }: Checkout, now: number): AppError | null {
  const endsAt = row.periodEndAt ?? 0;
  const isPaidOnce = isOnce(row.subscriptionId);
  const isRunning = row.state === "past_due" || (row.state === "active" && (!isPaidOnce || endsAt > now));
  if (!isRunning) return null;
  if (!isPaidOnce) return new AppError("billing.has_subscription");
  const isSame = row.code === plan && interval === "year" && method === "pix";
  return isSame && endsAt - now <= payAgainFrom ? null : new AppError("billing.once_paid");
}

/** The clinic as a customer, as Stripe has it now: who has just paid, and whose news is late, must not be led to pay again. */
async function asStripeHasIt(ctx: AdminCtx): Promise<SubscriptionRow> {
  const known = await openCustomer(ctx);
  await settleCustomer(ctx, known.customerId);
  return (await findSubscription(ctx.db, ctx.actor)) ?? known;
}

/**
 * Where a clinic's admin pays for a plan: the address of Stripe's page. Nothing changes here until Stripe says that it was paid. What
 * it costs is ours to say: only names come from outside. Pages of the clinic's that were opened before lead nowhere any more.
 * @param back path that Stripe leads back to
 * @param key of the form or request: the same key leads to the same page
 * @throws AppError `billing.clinic_closes` | `billing.has_subscription` | `billing.once_paid` | `billing.unavailable` | `request.invalid` for a month by Pix
 */
export async function startCheckout(
  ctx: AdminCtx,
  { plan, interval, method }: Checkout,
  { back: path, key }: { back: string; key: string },
): Promise<{ url: string }> {
  await requireMoney(ctx);
  if (method === "pix" && interval !== "year")
    throw new AppError("request.invalid", { fields: { method: "Com Pix paga-se o ano de uma vez." } });
  await whileNotClosing(ctx);
  const { payments, origin } = ctx.platform;
  const offered = await offeredPrice(ctx, { plan, interval });
  const row = await asStripeHasIt(ctx);
  const refused = refusalOf(row, { plan, interval, method }, ctx.now());
  if (refused) throw refused;
  const isPix = method === "pix";
  const priceId = await stripePrice(ctx, offered, isPix ? null : interval);
  const back = `${origin}${path}`;
  const { clinicId } = ctx.actor;
  const order = {
    customerId: row.customerId,
    priceId,
    ways: method === undefined ? (["card", "boleto"] as const) : ways[method],
    oncePriceKey: isPix ? priceKeyOf({ code: plan, planVersion: offered.version, interval }) : null,
    ...{ successUrl: `${back}?paid=1`, cancelUrl: back },
  };
  const once = [clinicId, priceId, method ?? "", key].join(":");
  return { url: answered(await payments.checkout({ ...order, key: once })) };
}
