import { hours, minutes } from "~/lib/duration";
import { minuteOfDay } from "~/lib/time/wall-clock";

type Session = { startAt: number; endAt: number };

/** A line of the day, in order of time; instants in ms. */
export type SpineRow<S extends Session> =
  | { kind: "hour"; at: number }
  /** Several hours without anything. */
  | { kind: "free"; from: number; to: number }
  /** `isNow`: it is under way by the clock. */
  | { kind: "session"; session: S; isNow: boolean }
  | { kind: "now" };

/** Hours in a row that are shown one by one: more are folded. */
const shownInARow = 2;

/** The first full hour of a zone's wall clock at or after an instant. */
function nextFullHour(at: number, zone: string): number {
  const whole = Math.ceil(at / minutes(1)) * minutes(1);
  return whole + minutes((60 - (minuteOfDay(whole, zone) % 60)) % 60);
}

/** The full hours of a stretch without sessions, its end left out; many are one row. */
function freeRows<S extends Session>(from: number, to: number, zone: string): SpineRow<S>[] {
  const ticks: number[] = [];
  for (let at = nextFullHour(from, zone); at < to; at += hours(1)) ticks.push(at);
  if (ticks.length <= shownInARow) return ticks.map((at) => ({ kind: "hour", at }));
  return [{ kind: "free", from, to }];
}

/**
 * A day as it is drawn: its sessions in order of time, the hours between them, and where now is. Now stands between two rows, or
 * is the session it falls into.
 * @param day its sessions, in any order; overlapping ones (a cancelled one beside its successor) follow one another
 */
export function spineOf<S extends Session>(day: readonly S[], now: number, zone: string): SpineRow<S>[] {
  const sessions = day.toSorted((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
  const rows: SpineRow<S>[] = [];
  let until: number | null = null;
  let nowIsShown = false;
  const passTo = (to: number) => {
    const from = until ?? to;
    if (!nowIsShown && now < to) {
      if (now > from) rows.push(...freeRows<S>(from, now, zone));
      rows.push({ kind: "now" });
      nowIsShown = true;
      if (until !== null) rows.push(...freeRows<S>(Math.max(now, from), to, zone));
    } else rows.push(...freeRows<S>(from, to, zone));
  };
  for (const session of sessions) {
    passTo(Math.max(session.startAt, until ?? session.startAt));
    const isNow: boolean = !nowIsShown && now >= session.startAt && now < session.endAt;
    nowIsShown ||= isNow;
    rows.push({ kind: "session", session, isNow });
    until = Math.max(until ?? 0, session.endAt);
  }
  if (!nowIsShown) rows.push({ kind: "now" });
  return rows;
}
