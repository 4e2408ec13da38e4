import { daysBetween, dayAfter, toWallClock, weekdayOf } from "~/lib/time/wall-clock";
import { minutes } from "~/lib/duration";
import { monthAfter, nthInMonth, nthWeekday } from "~/lib/time/calendar";
import { isSamePlace, isToCome, type AppointmentStatus, type AppointmentType, type Place } from "../appointment";
import { isSame } from "../steps/move.policy";
import { occurrencesIn, startOf, type RecurrenceRule } from "./recurrence.policy";
import { isOpen } from "./series";

/** A series as far as a change of it goes. */
export type Ruled = RecurrenceRule & { durationMinutes: number; type: AppointmentType; madeUntil: string };

/** One of its sessions. Instants in ms. */
export type Made = {
  id: string;
  occurrence: string;
  startAt: number;
  endAt: number;
  type: AppointmentType;
  status: AppointmentStatus;
  feeCents: number | null;
  place: Place | null;
};

/** What is asked of one session and those that go with it; what is left out stays. `startAt` is the new beginning of that one, ms. */
export type SeriesChange = {
  startAt?: number | undefined;
  durationMinutes?: number | undefined;
  type?: AppointmentType | undefined;
  /** Centavos of each from now on; null: nothing. */
  feeCents?: number | null | undefined;
  /** Where each takes place from now on; null: none. */
  place?: Place | null | undefined;
};

/** What becomes of a session: the day it is of in the series that follows, and its sitting when that, its place or what it costs changes. */
export type Fate = {
  id: string;
  occurrence: string;
  sitting: { startAt: number; endAt: number; type: AppointmentType } | null;
};

/** The series that follows from a session on, and what becomes of each session that stands in it. */
export type ChangePlan = { next: Ruled; fates: Fate[] };

/** First day and hour of the rule that follows. The chosen session says how far everything goes; months go by their weekdays. */
function nextStart(rule: RecurrenceRule, from: string, chosen: Made, { startAt }: SeriesChange, zone: string): string {
  if (startAt === undefined) return `${from}${rule.start.slice(10)}`;
  const wall = toWallClock(startAt, zone);
  const [day, time] = [wall.slice(0, 10), wall.slice(10)];
  if (rule.freq !== "monthly") return `${dayAfter(from, daysBetween(chosen.occurrence, day))}${time}`;
  if (from === chosen.occurrence) return wall;
  const months = monthsBetween(chosen.occurrence, day);
  for (let ahead = months; ; ahead++) {
    const found = nthWeekday(monthAfter(from.slice(0, 7), ahead), weekdayOf(day), nthInMonth(day));
    if (found !== null) return `${found}${time}`;
  }
}

function monthsBetween(from: string, to: string): number {
  const number = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(to) - number(from);
}

/** Days of the rule that follows, as many as of the one before: the n-th takes the n-th's place. */
function daysOf(rule: RecurrenceRule, count: number): string[] {
  const days = occurrencesIn({ ...rule, count, until: null }, { from: rule.start.slice(0, 10), through: "9999-12-31" });
  return days.occurrences.map(({ day }) => day);
}

/**
 * Parts a series at one of its days: what follows goes by the rule that the change of the chosen session means. Exceptions stay: what was
 * cancelled stays cancelled, and a session that was moved by itself keeps its hour, one whose kind was changed its kind. Nothing that has begun
 * changes, nor what would now lie in the past.
 * @param from the first day (YYYY-MM-DD) concerned @param made sessions from there on
 * @param zone the psychologist's now: a new hour is one on her clock
 */
export function planChange(
  series: Ruled,
  from: string,
  {
    made,
    chosen,
    change,
    zone,
    now,
  }: { made: readonly Made[]; chosen: Made; change: SeriesChange; zone: string; now: number },
): ChangePlan {
  const through = isOpen(series) ? series.madeUntil : "9999-12-31";
  const before = occurrencesIn(series, { from, through }).occurrences;
  const { durationMinutes = series.durationMinutes, type = series.type } = change;
  const clock = change.startAt === undefined ? series.zone : zone;
  const start = nextStart(series, from, chosen, change, clock);
  const rule: RecurrenceRule = { freq: series.freq, start, zone: clock, count: null, until: null };
  const after = daysOf(rule, before.length);
  const fates = made.flatMap((one): Fate[] => {
    const place = before.findIndex(({ day }) => day === one.occurrence);
    const occurrence = after[place];
    if (occurrence === undefined) return [];
    const sitting = sittingOf(one, { series, rule, occurrence, change, isChosen: one.id === chosen.id });
    const costsSame = change.feeCents === undefined || change.feeCents === one.feeCents;
    const isThere = change.place === undefined || isSamePlace(change.place, one.place);
    const stays = !isToCome(one, now) || sitting.startAt <= now || (isSame(one, sitting) && costsSame && isThere);
    return [{ id: one.id, occurrence, sitting: stays ? null : sitting }];
  });
  const count = isOpen(series) ? null : before.length;
  return { next: { ...rule, count, durationMinutes, type, madeUntil: after.at(-1) ?? from }, fates };
}

type InSeries = { series: Ruled; rule: RecurrenceRule; occurrence: string; change: SeriesChange; isChosen: boolean };

function sittingOf(one: Made, { series, rule, occurrence, change, isChosen }: InSeries) {
  const usual = startOf(series, one.occurrence);
  const isUsual = one.startAt === usual && one.endAt === usual + minutes(series.durationMinutes);
  const length = minutes(change.durationMinutes ?? series.durationMinutes);
  const startAt = isChosen && change.startAt !== undefined ? change.startAt : startOf(rule, occurrence);
  const keepsHour = !isUsual && !(isChosen && (change.startAt !== undefined || change.durationMinutes !== undefined));
  const hour = keepsHour
    ? { startAt: one.startAt, endAt: one.endAt }
    : hourOf(one, { isUsual, startAt, length, change });
  const keepsType = one.type !== series.type && !isChosen;
  return { ...hour, type: keepsType ? one.type : (change.type ?? one.type) };
}

/** The chosen one, when it was an exception, takes what is said of it and keeps the rest. */
function hourOf(
  one: Made,
  { isUsual, startAt, length, change }: { isUsual: boolean; startAt: number; length: number; change: SeriesChange },
) {
  const begins = isUsual || change.startAt !== undefined ? startAt : one.startAt;
  const lasts = isUsual || change.durationMinutes !== undefined ? length : one.endAt - one.startAt;
  return { startAt: begins, endAt: begins + lasts };
}

type Span = { startAt: number; endAt: number };

/**
 * The moves that can be made when some of the new times are taken. What stays keeps its old time, and so stands in the way of others that
 * were to take it.
 * @param taken beginnings (ms) of new times that somebody else's session has
 */
export function withoutConflicts<Move extends { row: Span; after: Span }>(
  moves: readonly Move[],
  taken: ReadonlySet<number>,
): Move[] {
  const meets = (one: Span, other: Span) => one.startAt < other.endAt && other.startAt < one.endAt;
  const stays = moves.filter(({ after }) => taken.has(after.startAt));
  const going = new Set(moves.filter((one) => !stays.includes(one)));
  for (const kept of stays) {
    for (const move of going) {
      if (!meets(kept.row, move.after)) continue;
      going.delete(move);
      stays.push(move);
    }
  }
  return [...going];
}
