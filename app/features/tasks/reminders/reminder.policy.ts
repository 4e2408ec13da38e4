import { hours } from "~/lib/duration";
import { fromWallClock, localDay } from "~/lib/time/wall-clock";

/** When the day's tasks are remembered, on the patient's clock: after waking, and with the day still ahead. */
const morning = "09:00";
/** What has an hour is remembered so long before it (ms). */
const before = hours(1);
/** A reminder that is later than this (ms) is not given any more: its day is over. */
export const tooLate = hours(12);

/**
 * When a task is remembered (ms): in the morning of its day, or an hour before its hour; null when that has gone by.
 * @param hour HH:MM that it is due at; null for the whole day
 */
export function remindAt(
  { dueAt, hour, zone }: { dueAt: number; hour: string | null; zone: string },
  now: number,
): number | null {
  const at = hour === null ? fromWallClock(`${localDay(dueAt, zone)}T${morning}`, zone) : dueAt - before;
  return at === null || at <= now ? null : at;
}
