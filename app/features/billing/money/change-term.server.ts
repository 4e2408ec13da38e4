import type { AdminCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { AppError } from "~/lib/app-error";
import type { ChangePreview } from "~/platform/payments/payments";
import type { WantedTerm } from "../billing.schema";
import { answered, settleCustomer } from "../subscription/settle-clinic.server";
import { offeredPrice, stripePrice, type OfferedPrice } from "./offered-price.server";
import { runningSubscription, whileNotClosing } from "./running.server";

/** How long a shown difference may be confirmed: the later, the less it would be true. */
const shownFor = minutes(30);

export type TermChange = ChangePreview & {
  to: OfferedPrice;
  /** What the difference is counted to; the form says it back. */
  at: number;
  isSame: boolean;
  /** Another term begins now; with the same, only its price is another. */
  beginsAnew: boolean;
};

const toSecond = (at: number) => Math.floor(at / 1000) * 1000;

/**
 * What another plan or term would cost at this moment, as Stripe counts it; nothing changes.
 * @throws AppError as `runningSubscription`, `billing.unavailable`
 */
export async function previewTerm(ctx: AdminCtx, wanted: WantedTerm): Promise<TermChange> {
  const [row, to] = await Promise.all([runningSubscription(ctx), offeredPrice(ctx, wanted)]);
  const { customerId, subscriptionId } = row;
  const at = toSecond(ctx.now());
  const isSame = row.code === to.code && row.term === to.interval && row.planVersion === to.version;
  const beginsAnew = row.term !== to.interval;
  if (isSame) return { to, at, isSame, beginsAnew, totalCents: 0, lines: [] };
  const priceId = await stripePrice(ctx, to, to.interval);
  const change = { customerId, subscriptionId, priceId, at };
  return { to, at, isSame, beginsAnew, ...answered(await ctx.platform.payments.previewChange(change)) };
}

/**
 * Changes the plan or the term as it was shown: Stripe charges the difference, and only then it holds. The same press twice is one.
 * @param at what was shown was counted to @throws AppError as `previewTerm`, `billing.clinic_closes`, `billing.preview_old`
 */
export async function changeTerm(ctx: AdminCtx, { at, ...wanted }: WantedTerm & { at: number }): Promise<void> {
  const { customerId, subscriptionId } = await runningSubscription(ctx);
  await whileNotClosing(ctx);
  const age = ctx.now() - at;
  if (age > shownFor || age < -minutes(1)) throw new AppError("billing.preview_old");
  const to = await offeredPrice(ctx, wanted);
  const priceId = await stripePrice(ctx, to, to.interval);
  answered(await ctx.platform.payments.changePrice({ customerId, subscriptionId, priceId, at: toSecond(at) }));
  await settleCustomer(ctx, customerId);
}
