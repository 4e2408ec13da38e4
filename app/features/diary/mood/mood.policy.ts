import { dayAfter, daysBetween, localDay, toWallClock } from "~/lib/time/wall-clock";
import type { MoodPeriod } from "../diary.schema";
import type { MoodDay } from "./day/mood-day";
import { dayPartsOf, meanOf, round, scalesOf, sumOf, weekdaysOf } from "./statistics/mood-patterns";
import { theilSen } from "./statistics/theil-sen";
import { volatilityOf } from "./statistics/volatility";

/** A mood somebody recorded: 1–5 and when (ms). */
export type MoodPoint = { mood: number; occurredAt: number };

/** Theil–Sen slope of the daily averages per week, with its 95 % interval; four decimals, for a year moves by hundredths a week. */
export type Trend = { slopePerWeek: number; low: number; high: number };

export type MoodSummary = {
  /** Mean of all records, 2 decimals; null when there is none. */
  average: number | null;
  count: number;
  distribution: Record<1 | 2 | 3 | 4 | 5, number>;
  /** Null with fewer than five days with records. */
  trend: Trend | null;
  /** Mean absolute difference from one day to the next; null with fewer than five such pairs. */
  volatility: number | null;
  /** 1 Monday … 7 Sunday. */
  weekdays: ReturnType<typeof weekdaysOf>;
  /** Days with records, oldest first, in the member's zone. */
  days: { date: string; average: number; count: number }[];
};

/** Days of each period. */
export const periodLengths: Record<MoodPeriod, number> = { "7d": 7, "30d": 30, "90d": 90, "365d": 365 };

/** The first day (YYYY-MM-DD) of a period that ends today, in a zone: today is its last day. */
export function firstDayOf(period: MoodPeriod, zone: string, now: number): string {
  return dayAfter(localDay(now, zone), 1 - periodLengths[period]);
}

function trendOf(days: MoodSummary["days"]): Trend | null {
  const first = days[0]?.date ?? "";
  const told = theilSen(days.map(({ date, average }) => [daysBetween(first, date), average] as const));
  const perWeek = (slope: number) => Math.round(slope * 70_000) / 10_000;
  return told && { slopePerWeek: perWeek(told.slope), low: perWeek(told.low), high: perWeek(told.high) };
}

/** Sums up days with records. @param moodDays oldest first */
export function summariseDays(moodDays: readonly MoodDay[]): MoodSummary {
  const days = moodDays.map((day) => {
    const { average, count } = meanOf(sumOf(day));
    return { date: day.date, average: average ?? 0, count };
  });
  const times = (mood: number) => moodDays.reduce((sum, { moods }) => sum + (moods[mood - 1] ?? 0), 0);
  const distribution = { 1: times(1), 2: times(2), 3: times(3), 4: times(4), 5: times(5) };
  const volatility = volatilityOf(days);
  return {
    ...meanOf(sumOf({ moods: [times(1), times(2), times(3), times(4), times(5)] })),
    distribution,
    trend: trendOf(days),
    volatility: volatility === null ? null : round(volatility),
    weekdays: weekdaysOf(moodDays),
    days,
  };
}

/** What goes with the moods of some days: the parts of the day, energy, anxiety, sleep. */
export function patternsOfDays(days: readonly MoodDay[]) {
  return { dayParts: dayPartsOf(days), ...scalesOf(days) };
}

/** Moods by day of a zone, oldest first. */
export function daysOfPoints(points: readonly MoodPoint[], zone: string): MoodDay[] {
  const days = new Map<string, MoodDay>();
  for (const { mood, occurredAt } of points) {
    const wall = toWallClock(occurredAt, zone);
    const [date, hour] = [wall.slice(0, 10), wall.slice(11, 13)];
    const day = days.get(date) ?? emptyDay(date);
    days.set(date, day);
    day.moods = day.moods.map((many, i) => (i + 1 === mood ? many + 1 : many)) as MoodDay["moods"];
    const [count, total] = day.hours[hour] ?? [0, 0];
    day.hours[hour] = [count + 1, total + mood];
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function emptyDay(date: string): MoodDay {
  return { date, moods: [0, 0, 0, 0, 0], hours: {}, tags: {}, energy: [0, 0], anxiety: [0, 0], sleep: [0, 0] };
}

/** Sums up moods by day of a zone. */
export function summariseMood(points: readonly MoodPoint[], zone: string): MoodSummary {
  return summariseDays(daysOfPoints(points, zone));
}
