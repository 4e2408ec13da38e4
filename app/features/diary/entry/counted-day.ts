import { dayOf, toWallClock } from "~/lib/time/wall-clock";

type Placed = { occurredAt: number; wallClock: string | null };

/**
 * What the patient's clock showed at an entry, after it was changed: as it stood, unless its moment was moved. A zone changed since moves
 * no day that was lived.
 */
export function wallClockOf(
  { actor }: { actor: { zone: string } },
  before: Placed,
  { occurredAt }: { occurredAt: number },
): string {
  if (before.wallClock !== null && occurredAt === before.occurredAt) return before.wallClock;
  return toWallClock(occurredAt, actor.zone);
}

/** The days (YYYY-MM-DD) for which states of an entry count. */
export function daysOf(...states: { wallClock: string | null }[]): string[] {
  return [...new Set(states.flatMap(({ wallClock }) => (wallClock === null ? [] : [dayOf(wallClock)])))];
}
