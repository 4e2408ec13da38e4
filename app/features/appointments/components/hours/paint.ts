import { minuteOf } from "../../agenda/working-hours.policy";
import type { HoursType } from "../../availability/availability";
import type { HoursRow } from "../../availability/hours-fields";

/** Rows of each weekday, 1 Monday … 7 Sunday. */
export type WeekRows = Readonly<Record<number, readonly HoursRow[]>>;

/** Minutes of a cell of the grid. */
export const cellMinutes = 30;

type Part = { from: number; to: number; type: HoursType };

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** Minute of an end: a field of time says midnight as 00:00. */
function endOf(to: string): number {
  return to === "00:00" ? 24 * 60 : minuteOf(to);
}

function partOf({ from, to, type }: HoursRow): Part | null {
  if (!isClock(from) || !isClock(to) || minuteOf(from) >= endOf(to)) return null;
  return { from: minuteOf(from), to: endOf(to), type };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function rowOf({ from, to, type }: Part): HoursRow {
  return { from: clock(from), to: clock(to), type };
}

/** Touching hours of one type are one. */
function joined(parts: Part[]): Part[] {
  const all: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && last.type === part.type && last.to >= part.from) last.to = Math.max(last.to, part.to);
    else all.push({ ...part });
  }
  return all;
}

/**
 * A day's rows after a stretch of it was painted, or (with null) wiped; edges that lie between cells stay where they are, and what is
 * typed half or wrong stays as it is.
 */
export function painted(
  rows: readonly HoursRow[],
  { from, to }: { from: number; to: number },
  type: HoursType | null,
): HoursRow[] {
  const parts = rows.flatMap((row) => partOf(row) ?? []);
  const unfinished = rows.filter((row) => partOf(row) === null && (row.from !== "" || row.to !== ""));
  const left = parts.flatMap((part) => [
    { ...part, to: Math.min(part.to, from) },
    { ...part, from: Math.max(part.from, to) },
  ]);
  const kept = left.filter((part) => part.from < part.to);
  return [...joined(type === null ? kept : [...kept, { from, to, type }]).map(rowOf), ...unfinished];
}

/** What a cell shows: the type that takes at least half of it. */
export function cellAt(rows: readonly HoursRow[], minute: number): HoursType | null {
  const end = minute + cellMinutes;
  const found = rows
    .flatMap((row) => partOf(row) ?? [])
    .find((part) => Math.min(part.to, end) - Math.max(part.from, minute) >= cellMinutes / 2);
  return found?.type ?? null;
}

/** A cell of the grid. @param weekday 1 Monday … 7 Sunday */
export type Cell = { weekday: number; minute: number };

/** A week after everything between two cells was painted or wiped. */
export function paintedBetween(week: WeekRows, a: Cell, b: Cell, type: HoursType | null): WeekRows {
  const [first, last] = [Math.min(a.weekday, b.weekday), Math.max(a.weekday, b.weekday)];
  const stretch = { from: Math.min(a.minute, b.minute), to: Math.max(a.minute, b.minute) + cellMinutes };
  const days = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return { ...week, ...Object.fromEntries(days.map((day) => [day, painted(week[day] ?? [], stretch, type)])) };
}

/** Minutes after midnight of the grid's rows: six to ten in the evening, and farther where somebody works then. */
export function rowsShown(week: WeekRows): number[] {
  const parts = Object.values(week).flatMap((rows) => rows.flatMap((row) => partOf(row) ?? []));
  const from = Math.floor(Math.min(6 * 60, ...parts.map((part) => part.from)) / 60) * 60;
  const to = Math.ceil(Math.max(22 * 60, ...parts.map((part) => part.to)) / 60) * 60;
  return Array.from({ length: (to - from) / cellMinutes }, (_, n) => from + cellMinutes * n);
}
