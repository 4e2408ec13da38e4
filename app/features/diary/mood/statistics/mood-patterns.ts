import { weekdayOf } from "~/lib/time/wall-clock";
import { allEntries, type MoodDay, type Squares, type Sum } from "../day/mood-day";
import { differenceOf, type Difference } from "./mean-difference";

/** The mean of so many records, 2 decimals; null of none. */
export type Mean = { average: number | null; count: number };

/** To two decimals, as averages are told. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The mean of a sum. */
export function meanOf([count, total]: Sum): Mean {
  return { average: count === 0 ? null : round(total / count), count };
}

/** How many moods a day has, and their sum. */
export function sumOf({ moods }: Pick<MoodDay, "moods">): Sum {
  return [moods.reduce((sum, many) => sum + many, 0), moods.reduce((sum, many, i) => sum + many * (i + 1), 0)];
}

function added([a, b]: Sum, [c, d]: Sum): Sum {
  return [a + c, b + d];
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Means by weekday, 1 Monday … 7 Sunday (ISO 8601). */
export function weekdaysOf(days: readonly MoodDay[]): Record<Weekday, Mean> {
  const sums: Sum[] = Array.from({ length: 7 }, () => [0, 0]);
  for (const day of days) {
    const i = (weekdayOf(day.date) + 6) % 7;
    sums[i] = added(sums[i] ?? [0, 0], sumOf(day));
  }
  const at = (weekday: Weekday) => meanOf(sums[weekday - 1] ?? [0, 0]);
  return { 1: at(1), 2: at(2), 3: at(3), 4: at(4), 5: at(5), 6: at(6), 7: at(7) };
}

/** Parts of a day, each with the hour it begins. */
export const dayParts = { night: 0, morning: 6, afternoon: 12, evening: 18 } as const;
export type DayPart = keyof typeof dayParts;

/** Means by part of the day, six hours each from midnight on. */
export function dayPartsOf(days: readonly MoodDay[]): Record<DayPart, Mean> {
  const sums: Sum[] = Array.from({ length: 4 }, () => [0, 0]);
  for (const { hours } of days) {
    for (const [hour, sum] of Object.entries(hours)) {
      const i = Math.floor(Number(hour) / 6);
      sums[i] = added(sums[i] ?? [0, 0], sum);
    }
  }
  const [night, morning, afternoon, evening] = sums.map(meanOf);
  const none = { average: null, count: 0 };
  return {
    night: night ?? none,
    morning: morning ?? none,
    afternoon: afternoon ?? none,
    evening: evening ?? none,
  };
}

/** Energy, anxiety and sleep of check-ins (1–5), where they were said. */
export function scalesOf(days: readonly MoodDay[]): Record<"energy" | "anxiety" | "sleep", Mean> {
  const all = (scale: "energy" | "anxiety" | "sleep") =>
    meanOf(days.reduce<Sum>((sum, day) => added(sum, day[scale]), [0, 0]));
  return { energy: all("energy"), anxiety: all("anxiety"), sleep: all("sleep") };
}

/** A tag by its blind index, with the mean of its entries and how far it lies from that of the others. */
export type TagPattern = { blind: string; average: number; count: number } & Difference;

/** Tags told at most: each costs three rows to be named. */
const mostTags = 8;

/** The tags with at least 5 entries and 5 others, the most used; at most 8, those with the highest difference first. */
export function tagsOf(days: readonly MoodDay[]): TagPattern[] {
  const sums = new Map<string, Squares>();
  for (const { tags } of days) {
    for (const [tag, [count, total, squares]] of Object.entries(tags)) {
      const [a, b, c] = sums.get(tag) ?? [0, 0, 0];
      sums.set(tag, [a + count, b + total, c + squares]);
    }
  }
  const [count, total, squares] = sums.get(allEntries) ?? [0, 0, 0];
  sums.delete(allEntries);
  return [...sums]
    .flatMap(([blind, some]) => {
      const told = differenceOf(some, [count - some[0], total - some[1], squares - some[2]]);
      return told ? [{ blind, average: round(some[1] / some[0]), count: some[0], ...rounded(told) }] : [];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, mostTags)
    .sort((a, b) => b.difference - a.difference);
}

function rounded({ difference, low, high }: Difference): Difference {
  return { difference: round(difference), low: round(low), high: round(high) };
}
