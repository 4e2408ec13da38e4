import { daysBetween } from "~/lib/time/wall-clock";

/** An average of a day (YYYY-MM-DD). */
export type DayAverage = { date: string; average: number };

/** Pairs of neighbouring days below which no volatility is told. */
const fewest = 5;

/**
 * Mean absolute successive difference of daily averages: how far one day lies from the day before (after von Neumann et al. 1941, "The
 * mean square successive difference", Ann. Math. Statist. 12; for moods Jahng, Wood & Trull 2008, Psychological Methods 13; absolute
 * and not squared, so that it is read on the scale of the moods). Only days that follow each other make a pair: what lies over a gap is not known.
 * @param days in order
 * @returns 0–4; null for fewer than 5 pairs
 */
export function volatilityOf(days: readonly DayAverage[]): number | null {
  let [sum, pairs] = [0, 0];
  for (const [i, { date, average }] of days.entries()) {
    const before = days[i - 1];
    if (!before || daysBetween(before.date, date) !== 1) continue;
    sum += Math.abs(average - before.average);
    pairs++;
  }
  return pairs < fewest ? null : sum / pairs;
}
