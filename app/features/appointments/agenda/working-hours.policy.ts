import { weekdayOf } from "~/lib/time/wall-clock";
import type { Availability } from "../availability/availability";

/** Minutes after midnight, the end not included. */
export type MinuteRange = { from: number; to: number };

/** Minutes after midnight of `HH:MM`; "24:00" is the day's end. */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/**
 * The hours of work of a calendar day (YYYY-MM-DD) in order; what touches is one. A day that differs has the hours of its exceptions and
 * none of its weekday's.
 */
export function workingHoursOn(
  { rules, exceptions }: Pick<Availability, "rules" | "exceptions">,
  day: string,
): MinuteRange[] {
  const own = exceptions.filter(({ date }) => date === day);
  const weekday = weekdayOf(day) || 7;
  const said =
    own.length > 0
      ? own.flatMap((one) => ("from" in one ? [one] : []))
      : rules.filter((rule) => rule.weekday === weekday);
  const joined: MinuteRange[] = [];
  for (const { from, to } of [...said].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const range = { from: minuteOf(from), to: minuteOf(to) };
    const last = joined.at(-1);
    if (last && last.to >= range.from) last.to = Math.max(last.to, range.to);
    else joined.push(range);
  }
  return joined;
}
