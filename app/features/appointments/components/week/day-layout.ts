import { minuteOfDay, startOfDay, dayAfter } from "~/lib/time/wall-clock";
import type { MinuteRange } from "../../agenda/working-hours.policy";

/** From an instant (ms) up to another, which is not in it. */
export type Span = { startAt: number; endAt: number };

/** Where something stands on a day's clock: minutes after midnight, and which of so many lanes beside one another. */
export type Placed<T> = { item: T; top: number; bottom: number; lane: number; lanes: number };

const wholeDay = 24 * 60;

/** Both ends (ms) of a calendar day, the second one the next day's beginning: 23, 24 or 25 hours. */
function boundsOf(day: string, zone: string): Span {
  return { startAt: startOfDay(day, zone) ?? 0, endAt: startOfDay(dayAfter(day, 1), zone) ?? 0 };
}

/**
 * The part of a span that lies on a day, on the wall clock; null when none does. An hour that the clock leaves out is drawn through, one
 * that it has twice keeps its length: nothing is drawn shorter than it is.
 */
export function onDay({ startAt, endAt }: Span, day: string, zone: string): { top: number; bottom: number } | null {
  const bounds = boundsOf(day, zone);
  const [from, to] = [Math.max(startAt, bounds.startAt), Math.min(endAt, bounds.endAt)];
  if (to <= from) return null;
  const top = from === bounds.startAt ? 0 : minuteOfDay(from, zone);
  const end = to === bounds.endAt ? wholeDay : minuteOfDay(to, zone);
  return { top, bottom: Math.min(wholeDay, Math.max(end, top + Math.round((to - from) / 60_000))) };
}

/** What overlaps stands side by side, half-open: what ends at ten is not beside what begins then. In order of beginning. */
export function layDay<T extends Span>(items: readonly T[], day: string, zone: string): Placed<T>[] {
  const placed: Placed<T>[] = items
    .flatMap((item) => {
      const found = onDay(item, day, zone);
      return found ? [{ item, ...found, lane: 0, lanes: 1 }] : [];
    })
    .sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  let group: Placed<T>[] = [];
  for (const one of placed) {
    if (group.every(({ bottom }) => bottom <= one.top)) group = [];
    const taken = new Set(group.flatMap(({ bottom, lane }) => (bottom > one.top ? [lane] : [])));
    while (taken.has(one.lane)) one.lane++;
    group.push(one);
    const lanes = Math.max(...group.map(({ lane }) => lane + 1));
    for (const other of group) other.lanes = lanes;
  }
  return placed;
}

/** The hours that a grid shows, whole ones: what is worked, what is taken, and never fewer than seven to twenty. */
export function hoursShown(ranges: readonly MinuteRange[]): MinuteRange {
  const from = Math.min(7 * 60, ...ranges.map((range) => range.from));
  const to = Math.max(20 * 60, ...ranges.map((range) => range.to));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}
