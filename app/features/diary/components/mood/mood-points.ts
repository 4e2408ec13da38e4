import { daysBetween } from "~/lib/time/wall-clock";
import type { Mood } from "~/ui/copy/moods";
import { asMood } from "./mood-scale";

/** The average mood of one day (YYYY-MM-DD in the reader's zone), null when nothing was recorded. */
export type DayMood = { date: string; average: number | null };

type Point = { date: string; x: number; y: number; mood: Mood };

/**
 * Where each day stands in a drawing of 100 × 100: x from the first to the last day of the period, y from very good (10)
 * to very bad (90). Days without a record are left out and the line goes on over them.
 */
export function moodPoints(days: DayMood[], today: string, length: number): Point[] {
  // The days are the patient's, today is the reader's: near midnight theirs may be one ahead.
  const end = days.reduce((last, { date }) => (date > last ? date : last), today);
  return days.flatMap(({ date, average }) => {
    if (average === null) return [];
    const back = daysBetween(date, end);
    const x = round(2 + (96 * (length - 1 - back)) / Math.max(length - 1, 1));
    return [{ date, x, y: round(90 - (average - 1) * 20), mood: asMood(Math.round(average)) }];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
