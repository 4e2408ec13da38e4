import { days } from "~/lib/duration";
import { monthAfter } from "~/lib/time/calendar";
import { dayAfter, fromWallClock, toWallClock } from "~/lib/time/wall-clock";

/** How often something is asked again. */
export const intervals = ["week", "fortnight", "month"] as const;
export type Interval = (typeof intervals)[number];

/** How long (ms) before a due instant an answer counts for it already; before the first it always does. */
const leads: Record<Interval, number> = { week: days(2), fortnight: days(3), month: days(5) };
/** The longest that lies between two due instants (ms). */
const longest: Record<Interval, number> = { week: days(8), fortnight: days(15), month: days(32) };

/** What is asked with no day said: the first one of a repeated scale is due after two days, a single one is recalled after three. */
export const [firstDueAfter, recalledAfter] = [days(2), days(3)];

function daysOf(month: string): number {
  return Number(dayAfter(`${monthAfter(month, 1)}-01`, -1).slice(8));
}

/** The day so many intervals later; the 31st of a month that has none is its last day, and the 31st again after. */
function dayOf(first: string, every: Interval, n: number): string {
  if (every !== "month") return dayAfter(first, (every === "week" ? 7 : 14) * n);
  const month = monthAfter(first.slice(0, 7), n);
  const day = Math.min(Number(first.slice(8)), daysOf(month));
  return `${month}-${String(day).padStart(2, "0")}`;
}

/** Behind it calendars have no room for the longest step. */
const lastDue = Date.UTC(9999, 0);

/**
 * The n-th due instant (ms) after the first: the same wall clock in the member's zone, whatever its clocks do in between. Null where
 * calendars end.
 */
export function dueInstant(firstDueAt: number, every: Interval, n: number, zone: string): number | null {
  if (firstDueAt + n * longest[every] > lastDue) return null;
  const [first = "", clock = ""] = toWallClock(firstDueAt, zone).split("T");
  return fromWallClock(`${dayOf(first, every, n)}T${clock}`, zone);
}

/** The first due instant (ms) that lies after another instant; null where calendars end. */
export function nextDue(firstDueAt: number, every: Interval, after: number, zone: string): number | null {
  for (let n = Math.max(0, Math.floor((after - firstDueAt) / longest[every])); ; n++) {
    const due = dueInstant(firstDueAt, every, n, zone);
    if (due === null || due > after) return due;
  }
}

type Asked = { every: Interval | null; firstDueAt: number | null; dueAt: number | null };

/**
 * When the next answer is due once one has come: the one it counts for is over, and so is every one that it came too late for. One that
 * came before it could count leaves what is waited for. Null when there is no next.
 */
export function dueAfterAnswer({ every, firstDueAt, dueAt }: Asked, answeredAt: number, zone: string): number | null {
  if (every === null || firstDueAt === null) return null;
  if (answeredAt < (opensAt({ every, firstDueAt, dueAt }) ?? 0)) return dueAt;
  return nextDue(firstDueAt, every, Math.max(dueAt ?? 0, answeredAt + leads[every]), zone);
}

/** The due instant that is waited for now: of what was left unanswered until the next begins, the next. Null when there is none. */
export function dueNow({ every, firstDueAt, dueAt }: Asked, now: number, zone: string): number | null {
  if (every === null || firstDueAt === null || dueAt === null) return dueAt;
  const next = nextDue(firstDueAt, every, dueAt, zone);
  return next === null || now < next - leads[every] ? dueAt : dueNow({ every, firstDueAt, dueAt: next }, now, zone);
}

/** From when on (ms) an answer counts for a due instant; null: at once. */
export function opensAt({ every, firstDueAt, dueAt }: Asked): number | null {
  if (every === null || dueAt === null || dueAt === firstDueAt) return null;
  return dueAt - leads[every];
}
