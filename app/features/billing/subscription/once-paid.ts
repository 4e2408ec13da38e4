import type { PaidCharge, PaidSubscription } from "~/platform/payments/payments";

/** The same day of the next year (UTC); 29 February becomes 1 March. */
function yearAfter(at: number): number {
  const day = new Date(at);
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.getTime();
}

/** Whether what a clinic has was paid once (Pix) and renews nothing. @param id Stripe's, of a subscription or a charge */
export function isOnce(id: string | null): boolean {
  return id?.startsWith("ch_") === true;
}

/**
 * What was paid for a year at once, as if it were a subscription that ends with its term: one who pays again for the same plan before it
 * is over gets the year after it; another plan counts from when it was paid. What was given back does not count.
 * @param now ms: a year that is over is ended
 */
export function onceAsSubscription(charges: readonly PaidCharge[], now: number): PaidSubscription[] {
  const once = charges.filter(({ oncePriceKey }) => oncePriceKey !== null);
  const oldestFirst = [...once].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  let last: PaidSubscription | undefined;
  for (const { id, customerId, oncePriceKey: priceKey, createdAt, amountCents, refundedCents } of oldestFirst) {
    const isBack = refundedCents >= amountCents;
    if (isBack && last) continue;
    const follows = last?.state === "active" && last.priceKey === priceKey && createdAt < last.periodEndAt;
    const periodStartAt = follows && last ? last.periodEndAt : createdAt;
    const periodEndAt = yearAfter(periodStartAt);
    const ended = isBack
      ? { state: "canceled" as const, endedAt: createdAt }
      : { state: "active" as const, endedAt: null };
    last = { id, customerId, priceKey, periodStartAt, periodEndAt, cancelsAtEnd: true, createdAt, ...ended };
  }
  if (!last) return [];
  const isOver = last.state === "active" && last.periodEndAt <= now;
  return [isOver ? { ...last, state: "canceled", endedAt: last.periodEndAt } : last];
}
