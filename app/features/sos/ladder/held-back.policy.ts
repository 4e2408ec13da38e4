import { days } from "~/lib/duration";
import { heldBack } from "~/lib/held-back";

/**
 * How long (ms) a device held a press back, out of the instant that it says it was pressed at. Evidence only: a clock that is
 * wrong makes it 0, and more than a week is a week.
 * @param queuedAt ISO 8601; null when it was not held back
 * @param sentAt ISO 8601 by the same clock when it was sent: with it the hour that the clock shows does not matter
 */
export function waitedOf(queuedAt: string | null, now: number, sentAt: string | null = null): number | undefined {
  const held = heldBack({ queuedAt, sentAt }, now);
  return held === undefined ? undefined : Math.min(held, days(7));
}
