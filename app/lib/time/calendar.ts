import { dayAfter, weekdayOf } from "./wall-clock";

// Calendar days and months as texts (YYYY-MM-DD, YYYY-MM), without zones: what falls on which day, not when.

/** The Monday (YYYY-MM-DD) of the week that a calendar day lies in. */
export function startOfWeek(day: string): string {
  return dayAfter(day, -((weekdayOf(day) + 6) % 7));
}

/** A month (YYYY-MM) so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, number - 1 + months, 1); // Date.UTC would take the years 0–99 for 1900–1999
  return date.toISOString().slice(0, 7);
}

/** Which of its weekday a calendar day is in its month: 1 for the first Monday … 5 for a fifth. */
export function nthInMonth(day: string): number {
  return Math.ceil(Number(day.slice(8, 10)) / 7);
}

/**
 * The n-th of a weekday in a month, as YYYY-MM-DD; null when the month has none (a fifth, mostly).
 * @param month YYYY-MM @param weekday 0 Sunday … 6 Saturday @param nth from 1
 */
export function nthWeekday(month: string, weekday: number, nth: number): string | null {
  const first = `${month}-01`;
  const day = dayAfter(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  return day.slice(0, 7) === month ? day : null;
}
