import { seconds } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { zoneOr } from "~/lib/time/zone";

/** Classes of the time to acknowledge: each ends a quarter later than the one before, from 5 s to over a day. */
const first = seconds(5);
const growth = 1.25;
const last = 45;

/** Buckets that count alerts and not times. */
export const raisedBucket = -1;
export const unansweredBucket = -2;

/** Fewer times than this say nothing about how fast a clinic answers, and may point at one person. */
const fewest = 5;

/** The class of a time to acknowledge. @param ms from raised to acknowledged */
export function bucketOf(ms: number): number {
  if (ms <= first) return 0;
  return Math.min(last, Math.ceil(Math.log(ms / first) / Math.log(growth)));
}

/** The end of a class (ms): no time in it is longer, and none is shorter than four fifths of it. */
export function endOf(bucket: number): number {
  return Math.round(first * growth ** bucket);
}

/**
 * A percentile out of counts by class: the end of the class in which it falls, so never better than the truth and at most a quarter
 * worse.
 * @param share 0–1 @returns ms, null when fewer than `fewest` times were counted: one alert is no distribution
 */
export function percentile(counts: readonly { bucket: number; alerts: number }[], share: number): number | null {
  const times = counts.filter(({ bucket }) => bucket >= 0).sort((a, b) => a.bucket - b.bucket);
  const total = times.reduce((sum, { alerts }) => sum + alerts, 0);
  if (total < fewest) return null;
  const wanted = Math.max(1, Math.ceil(total * share));
  let seen = 0;
  for (const { bucket, alerts } of times) {
    seen += alerts;
    if (seen >= wanted) return endOf(bucket);
  }
  return null;
}

/** The month an instant falls in by the wall clock of a zone: `2026-11`. A zone that is none is the house's. */
export function monthOf(at: number, zone: string | undefined): string {
  return localDay(at, zoneOr(zone)).slice(0, 7);
}
