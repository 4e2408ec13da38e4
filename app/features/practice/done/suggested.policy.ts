import type { PracticeTally } from "./practice";

type Told = Pick<PracticeTally, "exercise" | "toldTimes" | "gain">;
/** Among so many of what helped most, one each day. */
export const among = 3;

/**
 * One exercise of those after which somebody felt better on the whole, by what they told themselves: the three that did most take turns,
 * one a day; null for who has told of none. The same on the same day.
 * @param today YYYY-MM-DD
 */
export function suggested<T extends Told>(tallies: readonly T[], today: string): T | null {
  const helped = tallies
    .filter(({ gain, toldTimes }) => toldTimes > 0 && (gain ?? 0) > 0)
    .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0) || b.toldTimes - a.toldTimes || (a.exercise < b.exercise ? -1 : 1))
    .slice(0, among);
  if (helped.length === 0) return null;
  const day = Math.floor(Date.parse(`${today}T00:00Z`) / 86_400_000);
  return helped[day % helped.length] ?? null;
}
