import { hours, minutes, seconds } from "~/lib/duration";
import type { OutsideRefusal, Receipt } from "~/platform/outside/outside";

/** How long a consumer may take over one sending, ms; one that died leaves it to others after this. */
export const sendingLease = minutes(2);
/** A call begins only with so much of the lease left, ms: more than any takes, so that nobody else begins beside it. */
export const leaseOfCall = minutes(1);
/** A sending is given up after so many tries *and* so long: a provider's outage of hours uses up nobody's letter. */
const mostTries = 12;
const longestTrying = hours(4);
/** What the open circuit refused waits for it to close, and is woken then; this is for a wake-up that was lost. */
const longestSleep = minutes(1);

/**
 * The wait after the nth failed try, ms: 2 s growing by half to 1 h at most, with up to a quarter more by chance so that a crowd
 * does not come back together, and never less than the provider asked for.
 * @param tries failed so far, from 1 @param retryAfter what the provider asked for, s @param chance 0–1
 */
export function waitAfter(tries: number, retryAfter: number | null, chance: number): number {
  const grown = Math.min(seconds(2) * 1.5 ** (tries - 1), minutes(60));
  return Math.max(Math.round(grown * (1 + chance / 4)), seconds(retryAfter ?? 0));
}

/** What became of a claimed sending; `tries` is how often it has been tried, this time included if it was. */
export type Fate =
  | { state: "sent"; providerId: string | null }
  | { state: "pending"; tries: number; cause: OutsideRefusal["failure"]; nextTryAt: number; asleep: boolean }
  | { state: "failed"; cause: OutsideRefusal["failure"] };

/** What a receipt makes of a sending. A refusal by the open circuit is no try: nobody was asked. @param chance 0–1 */
export function fateOf(
  receipt: Receipt,
  { attempts: tries, createdAt }: { attempts: number; createdAt: number },
  now: number,
  chance: number = Math.random(),
): Fate {
  if (receipt.ok) return { state: "sent", providerId: receipt.providerId };
  const { failure: cause, retryable, retryAfter } = receipt;
  if (cause === "circuit_open" && retryable) {
    const sleep = Math.max(longestSleep, seconds(retryAfter ?? 0)) * (1 + chance / 4);
    return { state: "pending", tries: tries - 1, cause, nextTryAt: now + Math.round(sleep), asleep: true };
  }
  if (!retryable || (tries >= mostTries && now - createdAt >= longestTrying)) return { state: "failed", cause };
  return { state: "pending", tries, cause, nextTryAt: now + waitAfter(tries, retryAfter, chance), asleep: false };
}
