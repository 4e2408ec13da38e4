import type { AttemptLimit, AttemptState } from "../../../app/platform/objects/attempts.server";

/** Instants (ms) of the failures that still count, oldest first, how often in a row the limit was hit, and when last. */
export type Failures = { at: number[]; strikes: number; struckAt: number };
/** Tries under way, by ticket: since when (ms). */
export type UnderWay = Record<string, number>;

export const noFailures: Failures = { at: [], strikes: 0, struckAt: 0 };

// Whoever began such a try is gone: it counts as failed.
const longestTry = 60_000;
// Growing delays: each time the limit is hit anew the wait doubles, up to an hour.
const longestWait = 3_600_000;

function waitOf(strikes: number, window: number): number {
  return strikes === 0 ? 0 : Math.min(window * 2 ** (strikes - 1), longestWait);
}

/**
 * Drops what is older than the window. Strikes are forgiven by a window of quiet after their wait is over: coming back
 * the moment it is over is what a guesser does.
 */
export function withinWindow({ at, strikes, struckAt }: Failures, window: number, now: number): Failures {
  const recent = at.filter((t) => t > now - window);
  const isForgiven = recent.length === 0 && now >= struckAt + waitOf(strikes, window) + window;
  return isForgiven ? noFailures : { at: recent, strikes, struckAt };
}

/**
 * Counts one failure. The limit is hit at most once a window: guesses that were under way when it was hit, or a try after
 * each failure that leaves the window, are the same hit.
 */
export function withFailure(failures: Failures, { limit, window }: AttemptLimit, now: number): Failures {
  const kept = withinWindow(failures, window, now);
  const at = [...kept.at, now].slice(-limit);
  const isStruck = at.length >= limit && (kept.strikes === 0 || now >= kept.struckAt + window);
  return isStruck ? { at, strikes: kept.strikes + 1, struckAt: now } : { ...kept, at };
}

/** How long the next try has to wait: until the oldest failure leaves the window, and longer after repeated strikes. */
export function stateOf(failures: Failures, { limit, window }: AttemptLimit, now: number): AttemptState {
  const recent = failures.at.filter((t) => t > now - window);
  const oldest = recent.at(-limit) ?? 0;
  const untilRoom = recent.length >= limit ? oldest + window - now : 0;
  const { strikes, struckAt } = failures;
  const untilForgiven = strikes > 1 ? struckAt + waitOf(strikes, window) - now : 0;
  const wait = Math.max(untilRoom, untilForgiven, 0);
  return { failures: recent.length, retryAfter: Math.ceil(wait / 1000) };
}

/** Tries that were never ended become failures of now: whoever leaves before the answer may have tried all the same. */
export function withStale(
  failures: Failures,
  underWay: UnderWay,
  limit: AttemptLimit,
  now: number,
): { failures: Failures; underWay: UnderWay } {
  const [stale, live] = [true, false].map((isStale) =>
    Object.entries(underWay).filter(([, since]) => since + longestTry <= now === isStale),
  );
  const counted = (stale ?? []).reduce((sum) => withFailure(sum, limit, now), failures);
  return { failures: counted, underWay: Object.fromEntries(live ?? []) };
}

/**
 * Whether one more try may begin: `refused` while the limit is hit, `full` while as many are under way as may still fail.
 */
export function mayBegin(
  failures: Failures,
  underWay: UnderWay,
  limit: AttemptLimit,
  now: number,
): "yes" | "full" | "refused" {
  const state = stateOf(withinWindow(failures, limit.window, now), limit, now);
  if (state.retryAfter > 0) return "refused";
  return state.failures + Object.keys(underWay).length < limit.limit ? "yes" : "full";
}
