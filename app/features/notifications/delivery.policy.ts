import { minutes, seconds } from "~/lib/duration";

/** Tries before a delivery is given up and parked: spread over some four hours of a provider's silence. */
export const mostTries = 12;
/** How long a consumer may take over one delivery, ms; one that died leaves it to others after this. */
export const sendingLease = minutes(2);

/**
 * The wait after the nth failed try, ms: 10 s doubling to 1 h at most, with up to a quarter more by chance so that a crowd does
 * not come back together, and never less than the provider asked for.
 * @param tries failed so far, from 1 @param retryAfter what the provider asked for, s @param chance 0–1
 */
export function waitAfter(tries: number, retryAfter: number | null, chance: number): number {
  const grown = Math.min(seconds(10) * 2 ** (tries - 1), minutes(60));
  return Math.max(Math.round(grown * (1 + chance / 4)), seconds(retryAfter ?? 0));
}
