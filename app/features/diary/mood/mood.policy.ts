import { days } from "~/lib/duration";
import { dayAfter, localDay, startOfDay } from "~/lib/time/wall-clock";
import type { MoodPeriod } from "../diary.schema";

/** A mood somebody recorded: 1–5 and when (ms). */
export type MoodPoint = { mood: number; occurredAt: number };

export type MoodSummary = {
  /** Mean of all records, 2 decimals; null when there is none. */
  average: number | null;
  count: number;
  distribution: Record<1 | 2 | 3 | 4 | 5, number>;
  /** Mean of the later half of the days with records beside that of the earlier half; null with fewer than two such days. */
  trend: "up" | "down" | "steady" | null;
  /** Days with records, oldest first, in the member's zone. */
  days: { date: string; average: number; count: number }[];
};

const lengths: Record<MoodPeriod, number> = { "7d": 7, "30d": 30, "90d": 90, "365d": 365 };

/** The first instant (ms) of a period that ends today, in a zone: today is its last day. */
export function startOfPeriod(period: MoodPeriod, zone: string, now: number): number {
  return startOfDay(dayAfter(localDay(now, zone), 1 - lengths[period]), zone) ?? now - days(lengths[period]);
}

function mean(values: number[]): number | null {
  if (values.length === 0) return null;
  return round(values.reduce((sum, v) => sum + v, 0) / values.length);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Smaller differences of the two halves (on the scale of 1–5) are noise of single days, not a direction. */
const noticeable = 0.25;

function trendOf(averages: number[]): MoodSummary["trend"] {
  const half = Math.floor(averages.length / 2);
  const [earlier, later] = [mean(averages.slice(0, half)), mean(averages.slice(averages.length - half))];
  if (half === 0 || earlier === null || later === null) return null;
  if (Math.abs(later - earlier) < noticeable) return "steady";
  return later > earlier ? "up" : "down";
}

/** Sums up moods by day of a zone. */
export function summariseMood(points: MoodPoint[], zone: string): MoodSummary {
  const byDay = new Map<string, number[]>();
  const distribution = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { mood, occurredAt } of points) {
    const day = localDay(occurredAt, zone);
    byDay.set(day, [...(byDay.get(day) ?? []), mood]);
    if (mood === 1 || mood === 2 || mood === 3 || mood === 4 || mood === 5) distribution[mood]++;
  }
  const summed = [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, moods]) => ({ date, average: mean(moods) ?? 0, count: moods.length }));
  return {
    average: mean(points.map((p) => p.mood)),
    count: points.length,
    distribution,
    trend: trendOf(summed.map((d) => d.average)),
    days: summed,
  };
}
