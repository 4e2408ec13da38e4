import { clockText } from "~/lib/time/clock-text";
import { dayAfter, fromWallClock, localDay, minuteOfDay } from "~/lib/time/wall-clock";

/** Minutes after midnight on the member's wall clock; an end before the start is the next day's. */
export type QuietHours = { on: boolean; fromMinute: number; toMinute: number };

/** Nights are quiet until the member says otherwise: 22:00 to 7:00. */
export const houseQuietHours: QuietHours = { on: true, fromMinute: 22 * 60, toMinute: 7 * 60 };

function isWithin(minute: number, { fromMinute, toMinute }: QuietHours): boolean {
  return fromMinute < toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
}

/**
 * When a notice of this instant may go out: now, or at the end of the quiet hours it falls into.
 * @param now ms @param zone IANA zone of the member
 * @returns ms; `now` when it is not quiet
 */
export function quietUntil(now: number, hours: QuietHours, zone: string): number {
  if (!hours.on || hours.fromMinute === hours.toMinute) return now;
  const minute = minuteOfDay(now, zone);
  if (!isWithin(minute, hours)) return now;
  const today = localDay(now, zone);
  const end = fromWallClock(`${today}T${clockText(hours.toMinute)}`, zone) ?? now;
  // In the evening the end is tomorrow's. Counted in wall-clock days, so a day of 23 or 25 hours is right too.
  if (minute < hours.toMinute) return Math.max(end, now);
  return fromWallClock(`${dayAfter(today, 1)}T${clockText(hours.toMinute)}`, zone) ?? now;
}
