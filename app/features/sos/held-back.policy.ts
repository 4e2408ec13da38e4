import { days } from "~/lib/duration";

/**
 * How long (ms) a device held a press back, out of the instant that it says it was pressed at. Evidence only: a clock that is
 * wrong makes it 0, and more than a week is a week.
 * @param queuedAt ISO 8601; null when it was not held back
 */
export function waitedOf(queuedAt: string | null, now: number): number | undefined {
  if (queuedAt === null) return undefined;
  const pressed = Date.parse(queuedAt);
  return Number.isNaN(pressed) ? 0 : Math.min(Math.max(now - pressed, 0), days(7));
}
