import { hours, minutes, seconds } from "~/lib/duration";

/** An event that has failed so often, and for so long, is parked: people are shown it, and decide. */
const mostTries = 12;
const longestTrying = hours(6);
/** `due_at` of what no clock brings again. */
const never = 8.64e15;

/** What is kept of a failure. */
export type EventFailure = { tries: number; dueAt: number; failure: string; parkedAt: number | null };

/**
 * When an event is tried again after its nth failure: after 2 s, 4 s … 10 min; then, after 12 failures and 6 h, only when a person
 * says so. What people's safety hangs on is tried each minute for ever, though people are shown it as well.
 */
export function afterFailure(
  event: { tries: number; occurredAt: number; parkedAt: number | null },
  { failure, vital, now }: { failure: string; vital: boolean; now: number },
): EventFailure {
  const tries = event.tries + 1;
  const parks = tries >= mostTries && now - event.occurredAt >= longestTrying;
  const parkedAt = parks ? (event.parkedAt ?? now) : null;
  const wait = Math.min(seconds(2 ** tries), vital ? minutes(1) : minutes(10));
  return { tries, failure, parkedAt, dueAt: parks && !vital ? never : now + wait };
}
