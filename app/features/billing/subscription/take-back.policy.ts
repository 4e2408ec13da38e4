import { minutes } from "~/lib/duration";
import { dayAfter, endOfDay, localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import type { PaidCharge } from "~/platform/payments/payments";

/**
 * Until when (ms) a purchase can be taken back: the end of the seventh day after it, by Brasília (CDC art. 49; the day itself does not
 * count, Código Civil art. 132).
 */
export function takeBackUntil(startedAt: number): number {
  return endOfDay(dayAfter(localDay(startedAt, houseZone), 7), houseZone) ?? startedAt;
}

/** Stripe writes what was paid down a moment before what it was paid for. */
const before = minutes(10);

/** What came in for a purchase and is still with us. */
export function owedBack(charges: readonly PaidCharge[], startedAt: number): PaidCharge[] {
  return charges.filter(
    ({ createdAt, amountCents, refundedCents }) => createdAt >= startedAt - before && refundedCents < amountCents,
  );
}

/** Stripe returns no boleto: somebody of ours does, by transfer. */
export function isByHand({ way }: PaidCharge): boolean {
  return way === "boleto";
}
