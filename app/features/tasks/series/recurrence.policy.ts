import { monthAfter, startOfWeek } from "~/lib/time/calendar";
import { dayAfter, endOfDay, fromWallClock, weekdayOf } from "~/lib/time/wall-clock";
import type { Recurrence } from "./recurrence";

/** A rule over calendar days of the patient's zone: days, not instants, so no change of a clock moves one or makes two of it. */
export type TaskRule = Recurrence & { firstDay: string };

const isoWeekday = (day: string) => ((weekdayOf(day) + 6) % 7) + 1;

/** The same day of a later month; the last day of one that is too short. */
function inMonth(firstDay: string, months: number): string {
  const month = monthAfter(firstDay.slice(0, 7), months);
  const wanted = `${month}-${firstDay.slice(8)}`;
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1);
  return wanted > last ? last : wanted;
}

/** The rule's days in order, without its end. */
function* candidates({ freq, firstDay, weekdays }: TaskRule): Generator<string> {
  if (freq === "monthly") for (let n = 0; ; n++) yield inMonth(firstDay, n);
  if (freq === "daily") for (let n = 0; ; n++) yield dayAfter(firstDay, n);
  if (freq === "fortnightly") for (let n = 0; ; n++) yield dayAfter(firstDay, n * 14);
  const wanted = weekdays.length > 0 ? [...new Set(weekdays)].sort((a, b) => a - b) : [isoWeekday(firstDay)];
  for (let week = startOfWeek(firstDay); ; week = dayAfter(week, 7))
    for (const weekday of wanted) {
      const day = dayAfter(week, weekday - 1);
      if (day >= firstDay) yield day;
    }
}

/** Days of a rule up to a day, counted from its first, so that asking in parts and asking at once say the same. */
export function daysThrough(rule: TaskRule, through: string): string[] {
  const days: string[] = [];
  for (const day of candidates(rule)) {
    const isOver = (rule.count !== null && days.length >= rule.count) || (rule.until !== null && day > rule.until);
    if (isOver || day > through) break;
    days.push(day);
  }
  return days;
}

/** What a series needs now: days to be written, the day up to which all is written then, and which day is the newest that has come. */
export type Ahead = { days: string[]; through: string; current: string | null; isOver: boolean };

/** The longest step of a rule: two months reach the next day whatever the rule. */
const farthest = 62;

/**
 * What of a series is to be written: today's, and the one that comes next. Days that went by while nobody looked are left out: nobody
 * is asked for yesterday.
 * @param through the last day written so far; null for none @param today the patient's day
 */
export function lookAhead(rule: TaskRule, through: string | null, today: string): Ahead {
  const all = daysThrough(rule, dayAfter(today, farthest));
  // What begins beyond the reach has its first day, which the rule may have later than it begins.
  const ahead = all.length > 0 ? all : daysThrough(rule, dayAfter(rule.firstDay, farthest));
  const next = ahead.find((day) => day > today);
  const last = next ?? all.findLast((day) => day <= today) ?? rule.firstDay;
  const days = [...all.filter((day) => day === today), ...(next === undefined ? [] : [next])];
  return {
    days: days.filter((day) => through === null || day > through),
    through: through !== null && through > last ? through : last,
    current: all.findLast((day) => day <= today) ?? null,
    isOver: next === undefined,
  };
}

/** The instant (ms) by which the task of a day is due: its hour, or the end of the day. @param hour HH:MM @throws Error for no day */
export function dueOf(day: string, hour: string | null, zone: string): number {
  const at = hour === null ? endOfDay(day, zone) : fromWallClock(`${day}T${hour}`, zone);
  if (at === null) throw new Error(`no day: ${day}`);
  return at;
}
