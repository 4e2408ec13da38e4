import { dayAfter, localDay, startOfDay } from "~/lib/time/wall-clock";

/** Days of mood that a caseload shows, today among them, and one for who lives a day ahead. */
const kept = 31;

/** Which days of the copy are written anew: calendar days (YYYY-MM-DD) of the patient's zone with their instants (ms, `to` not included). */
export type MoodDays = {
  /** Days before it are left out. */
  first: string;
  days: { date: string; from: number; to: number }[];
};

function spanOf(date: string, zone: string): MoodDays["days"] {
  const [from, to] = [startOfDay(date, zone), startOfDay(dayAfter(date, 1), zone)];
  return from === null || to === null ? [] : [{ date, from, to }];
}

/** The days on which these instants (ms) fall, as far as a caseload shows them. */
export function moodDaysAt(instants: readonly number[], zone: string, now: number): MoodDays {
  const first = dayAfter(localDay(now, zone), 1 - kept);
  const dates = [...new Set(instants.map((at) => localDay(at, zone)))].filter((date) => date >= first);
  return { first, days: dates.flatMap((date) => spanOf(date, zone)) };
}

/** All days that a caseload shows, to write the whole copy anew. */
export function allMoodDays(zone: string, now: number): MoodDays {
  const today = localDay(now, zone);
  const first = dayAfter(today, 1 - kept);
  // One day ahead: a moment may lie some minutes after now.
  return {
    first,
    days: Array.from({ length: kept + 1 }, (_, i) => dayAfter(first, i)).flatMap((date) => spanOf(date, zone)),
  };
}
