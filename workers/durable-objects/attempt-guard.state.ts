import type { AttemptLimit, AttemptState } from "../../app/platform/attempts";

/** Instants (ms) of the failures that still count, oldest first, and how often in a row the limit was hit. */
export type Failures = { at: number[]; strikes: number };

export const noFailures: Failures = { at: [], strikes: 0 };

// Growing delays: each time the limit is hit anew the wait doubles, up to an hour.
const longestWait = 3_600_000;

/** Drops what is older than the window; a quiet window also forgives earlier strikes. */
export function withinWindow(failures: Failures, window: number, now: number): Failures {
  const wait = waitOf(failures.strikes, window);
  const at = failures.at.filter((t) => t > now - Math.max(window, wait));
  return at.length === 0 ? noFailures : { ...failures, at };
}

function waitOf(strikes: number, window: number): number {
  return strikes === 0 ? 0 : Math.min(window * 2 ** (strikes - 1), longestWait);
}

/** Counts one failure. */
export function withFailure(failures: Failures, { limit, window }: AttemptLimit, now: number): Failures {
  const kept = withinWindow(failures, window, now);
  const at = [...kept.at, now].slice(-limit);
  const hits = at.filter((t) => t > now - window).length;
  return { at, strikes: hits >= limit ? kept.strikes + 1 : kept.strikes };
}

/** How long the next try has to wait: until the oldest failure leaves the window, and longer after repeated strikes. */
export function stateOf(failures: Failures, { limit, window }: AttemptLimit, now: number): AttemptState {
  const recent = failures.at.filter((t) => t > now - window);
  const last = failures.at.at(-1) ?? 0;
  const oldest = recent.at(-limit) ?? 0;
  const untilRoom = recent.length >= limit ? oldest + window - now : 0;
  const untilForgiven = failures.strikes > 1 ? last + waitOf(failures.strikes, window) - now : 0;
  const wait = Math.max(untilRoom, untilForgiven, 0);
  return { failures: recent.length, retryAfter: Math.ceil(wait / 1000) };
}
