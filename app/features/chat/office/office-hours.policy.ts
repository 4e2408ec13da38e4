import { clockText } from "~/lib/time/clock-text";
import { dayAfter, fromWallClock, localDay, minuteOfDay, weekdayOf } from "~/lib/time/wall-clock";

/** Minutes after midnight; the end is later than the beginning, at most 24:00. */
export type OfficeRange = { from: number; to: number };
/** Seven days from Sunday on, each with its ranges in order. */
export type OfficeWeek = OfficeRange[][];

export const replyTimes = ["same_day", "one_day", "two_days", "one_week"] as const;
export type ReplyTime = (typeof replyTimes)[number];

/** When somebody answers, where their wall clock hangs, and how soon they usually do. */
export type OfficePolicy = { week: OfficeWeek; zone: string; replyTime: ReplyTime };

/** The ranges of a day in order, or null when two of them overlap or one ends before it begins. Touching ranges become one. */
export function tidyRanges(ranges: OfficeRange[]): OfficeRange[] | null {
  const tidy: OfficeRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = tidy.at(-1);
    if (range.to <= range.from || (last && range.from < last.to)) return null;
    if (last?.to === range.from) last.to = range.to;
    else tidy.push({ ...range });
  }
  return tidy;
}

/** Weekday (0 Sunday) and minute of an instant on a zone's wall clock. */
function wallOf(at: number, zone: string): { weekday: number; minute: number; day: string } {
  const day = localDay(at, zone);
  return { weekday: weekdayOf(day), minute: minuteOfDay(at, zone), day };
}

/** Whether it is within office hours. @param now ms */
export function isOpen({ week, zone }: OfficePolicy, now: number): boolean {
  const { weekday, minute } = wallOf(now, zone);
  return (week[weekday] ?? []).some(({ from, to }) => minute >= from && minute < to);
}

/** When office hours next begin (ms), within a week; null when they never do. Within them: the beginning after these. */
export function nextOpening({ week, zone }: OfficePolicy, now: number): number | null {
  const today = wallOf(now, zone);
  for (let ahead = 0; ahead <= 7; ahead++) {
    const ranges = week[(today.weekday + ahead) % 7] ?? [];
    const next = ranges.find(({ from }) => ahead > 0 || from > today.minute);
    if (!next) continue;
    const day = dayAfter(today.day, ahead);
    return fromWallClock(`${day}T${clockText(next.from)}`, zone);
  }
  return null;
}

/** Ranges a day may have. */
export const rangesPerDay = 3;

/** Name of a field of the week's form. */
export function hourField(side: "from" | "to", weekday: number, nth: number): string {
  return `${side}-${weekday}-${nth}`;
}

/** Monday to Friday, by the numbers of `Date`. */
export const workingDays: readonly number[] = [1, 2, 3, 4, 5];
