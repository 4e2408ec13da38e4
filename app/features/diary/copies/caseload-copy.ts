import { dayAfter, localDay } from "~/lib/time/wall-clock";

/** Days of mood that a caseload shows, today among them, and one for who lives a day ahead. */
const kept = 31;

/** Which days (YYYY-MM-DD) of the copy are written anew. */
export type MoodDays = {
  /** Days before it are left out. */
  first: string;
  days: string[];
};

/** These days, as far as a caseload shows them. */
export function moodDaysAt(days: readonly string[], zone: string, now: number): MoodDays {
  const first = dayAfter(localDay(now, zone), 1 - kept);
  return { first, days: [...new Set(days)].filter((date) => date >= first) };
}

/** All days that a caseload shows, to write the whole copy anew. */
export function allMoodDays(zone: string, now: number): MoodDays {
  const first = dayAfter(localDay(now, zone), 1 - kept);
  // Two days ahead: a moment may lie some minutes after now, and a day lived further east is not over here.
  return { first, days: Array.from({ length: kept + 2 }, (_, i) => dayAfter(first, i)) };
}
