import { monthAfter, nthInMonth, nthWeekday } from "~/lib/time/calendar";
import { dayAfter, fromWallClock, weekdayOf } from "~/lib/time/wall-clock";

export const frequencies = ["weekly", "fortnightly", "monthly"] as const;
export type Frequency = (typeof frequencies)[number];

/** Sessions that a series with an end has at least and at most. */
export const fewestOccurrences = 2;
export const mostOccurrences = 104;
/** A series with an end reaches so far from its first day, which is not in it any more. */
export const mostMonths = 24;

/**
 * A wall-clock rule: the same hour on the clock of a zone, whatever the zone does to its clock. Monthly is the same weekday of the month
 * (the third Tuesday). It ends by `count` or with `until`, whichever comes first; with neither it goes on.
 */
export type RecurrenceRule = {
  freq: Frequency;
  /** The first, `YYYY-MM-DDTHH:MM` on the zone's clock. */
  start: string;
  zone: string;
  count: number | null;
  /** The last calendar day (YYYY-MM-DD) that may have one. */
  until: string | null;
};

/** One of a series: the calendar day it is of, by which it is known for ever, and its instant (ms). */
export type Occurrence = { day: string; startAt: number };

/** Occurrences of a span, and months (YYYY-MM) of it that have no such weekday any more (a fifth). */
export type Occurrences = { occurrences: Occurrence[]; skipped: string[] };

/** The first calendar day that a series with an end does not reach. */
function endOfReach({ start, count, until }: RecurrenceRule): string | null {
  if (count === null && until === null) return null;
  // A text to compare with, and so also right where it names no day (29 February, two years later).
  return `${monthAfter(start.slice(0, 7), mostMonths)}${start.slice(7, 10)}`;
}

/** The rule's days in order without its end; where a month has none, the month. */
function* candidates({ freq, start }: RecurrenceRule): Generator<{ day: string } | { month: string }> {
  const first = start.slice(0, 10);
  if (freq !== "monthly") {
    const step = freq === "weekly" ? 7 : 14;
    for (let n = 0; ; n++) yield { day: dayAfter(first, n * step) };
  }
  const [weekday, nth] = [weekdayOf(first), nthInMonth(first)];
  for (let n = 0; ; n++) {
    const month = monthAfter(first.slice(0, 7), n);
    const day = nthWeekday(month, weekday, nth);
    yield day === null ? { month } : { day };
  }
}

/** Whether a series is of each month's fifth weekday, which most months do not have. @param first calendar day (YYYY-MM-DD) */
export function isOfFifths({ freq }: Pick<RecurrenceRule, "freq">, first: string): boolean {
  return freq === "monthly" && nthInMonth(first) === 5;
}

/**
 * What a rule says for the days of a span, counted from its first, so that asking in parts and asking at once say the same. A month without
 * its weekday is not counted: a series of ten has ten, as far as two years reach.
 * @param span first and last calendar day (YYYY-MM-DD), both included
 */
export function occurrencesIn(rule: RecurrenceRule, span: { from: string; through: string }): Occurrences {
  const reach = endOfReach(rule);
  const found: Occurrences = { occurrences: [], skipped: [] };
  let count = 0;
  for (const candidate of candidates(rule)) {
    const day = "day" in candidate ? candidate.day : `${candidate.month}-28`;
    const isOver = (rule.until !== null && day > rule.until) || (reach !== null && day >= reach);
    if (isOver || day > span.through || (rule.count !== null && count >= rule.count)) break;
    if ("day" in candidate) count++;
    if (day < span.from) continue;
    if ("day" in candidate) found.occurrences.push({ day, startAt: startOf(rule, day) });
    else found.skipped.push(candidate.month);
  }
  return found;
}

/** A rule from its first day on, to its end or to a day that comes before. @param through YYYY-MM-DD */
export function allOccurrences(rule: RecurrenceRule, through: string): Occurrences {
  return occurrencesIn(rule, { from: rule.start.slice(0, 10), through });
}

/** The instant (ms) of a day's session: an hour that the day has not goes forward, one that it has twice is the first. */
export function startOf({ start, zone }: RecurrenceRule, day: string): number {
  const instant = fromWallClock(`${day}${start.slice(10)}`, zone);
  if (instant === null) throw new Error(`no wall clock: ${day}${start.slice(10)}`);
  return instant;
}
