import { days } from "~/lib/duration";
import { endOfDay, localDay, minuteOfDay } from "~/lib/time/wall-clock";
import type { DayPeriod, WaitingWish } from "./waiting";

/** How long (ms) somebody waits who does not say until when: as far ahead as most psychologists let patients book. */
export const longestWait = days(60);

const noon = 12 * 60;
const dusk = 18 * 60;

/** The part of the day that an instant (ms) falls on, on the wall clock of a zone. */
export function periodOf(at: number, zone: string): DayPeriod {
  const minute = minuteOfDay(at, zone);
  if (minute < noon) return "morning";
  return minute < dusk ? "afternoon" : "evening";
}

/** Whether an instant (ms) lies on the days that somebody waits for. @param zone theirs */
export function isInDays({ fromDay, untilDay }: WaitingWish, at: number, zone: string): boolean {
  const day = localDay(at, zone);
  return (fromDay === null || day >= fromDay) && (untilDay === null || day <= untilDay);
}

/** Whether a session that begins at an instant (ms) is what somebody waited for: on their days, before the wish is over. @param zone theirs */
export function isWaitedFor(wish: WaitingWish & { expiresAt: number }, at: number, zone: string): boolean {
  return at < wish.expiresAt && isInDays(wish, at, zone);
}

/** Whether a session that begins at an instant (ms) would suit. @param zone of the one who waits */
export function suits(wish: WaitingWish, at: number, zone: string): boolean {
  return isInDays(wish, at, zone) && (wish.periods.length === 0 || wish.periods.includes(periodOf(at, zone)));
}

/** When (ms) a wish is over: with its last day, and never later than two months from now. */
export function expiryOf({ untilDay }: WaitingWish, now: number, zone: string): number {
  const latest = now + longestWait;
  return untilDay === null ? latest : Math.min(latest, endOfDay(untilDay, zone) ?? latest);
}

/** A time that has become free: instants in ms, `to` not included. */
export type Freed = { from: number; to: number };

/** The times that sessions give back, as far ahead as people wait. @param now ms */
export function freedBy(sittings: readonly { startAt: number; endAt: number }[], now: number): Freed[] {
  return sittings
    .filter(({ startAt }) => startAt < now + longestWait)
    .map(({ startAt, endAt }) => ({ from: startAt, to: endAt }));
}

/** A free time that can be booked. Instants in ms. */
type Open = { startAt: number; endAt: number };

/**
 * What one who waits is to know of the times that are free now: whether there are any for them, and whether that is news. A time that
 * was given back is news each time; hours that a psychologist changed are when nothing suited before.
 * @param freed what has just been given back; none where her hours have changed
 */
export function newsFor(
  { hasOpen, zone, ...wish }: WaitingWish & { hasOpen: boolean; zone: string },
  open: readonly Open[],
  freed: readonly Freed[],
): { hasOpen: boolean; isNews: boolean } {
  const fitting = open.filter(({ startAt }) => suits(wish, startAt, zone));
  const isFreed = (one: Open) => freed.some(({ from, to }) => one.startAt < to && one.endAt > from);
  return { hasOpen: fitting.length > 0, isNews: fitting.some(isFreed) || (fitting.length > 0 && !hasOpen) };
}
