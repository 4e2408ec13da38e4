import { dateFormat } from "./date-format";

// The one place where instants become wall clocks and back. Built on Intl's own zone data; every zone is judged (`zoneOr`).

const day = 86_400_000;
/** Before it zones had offsets of their own to the second, and calendars other years: nothing here is older. */
const earliest = Date.UTC(1900, 0, 1);

const hour = 3_600_000;
/** Offsets that this isolate has asked Intl for, of each zone by its full hours; so many of all zones, then anew. */
const known = new Map<string, Map<number, number>>();
const mostKnown = 5000;
let count = 0;

function offsetAtHour(n: number, zone: string): number {
  const had = known.get(zone)?.get(n);
  if (had !== undefined) return had;
  const offset = askedOffset(n * hour, zone); // an unknown zone throws, and is not kept
  if (++count > mostKnown) {
    known.clear();
    count = 1;
  }
  known.set(zone, (known.get(zone) ?? new Map<number, number>()).set(n, offset));
  return offset;
}

/**
 * Offset of a zone from UTC at an instant, in ms (Brazil: negative). Where it is the same at both ends of an hour it is so within: clocks
 * do not change twice in one. To ask costs 10 µs, and a month of free times asks some thousand times.
 */
function offsetAt(at: number, zone: string): number {
  const n = Math.floor(at / hour);
  const offset = offsetAtHour(n, zone);
  return offset === offsetAtHour(n + 1, zone) ? offset : askedOffset(at, zone);
}

function askedOffset(at: number, zone: string): number {
  const instant = Math.max(at, earliest);
  const parts = dateFormat("en-US", zone, {
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second"));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** An instant as if its wall clock were UTC's (ms). */
function asUtc(at: number, zone: string): number {
  return at + offsetAt(at, zone);
}

/** The calendar day (YYYY-MM-DD) that an instant falls on in an IANA zone. */
export function localDay(at: number, zone: string): string {
  return new Date(asUtc(at, zone)).toISOString().slice(0, 10);
}

/** An instant as `YYYY-MM-DDTHH:MM` on the wall clock of a zone, for HTML date fields. */
export function toWallClock(at: number, zone: string): string {
  return new Date(asUtc(at, zone)).toISOString().slice(0, 16);
}

/** The calendar day (YYYY-MM-DD) of a wall clock. */
export function dayOf(wall: string): string {
  return wall.slice(0, 10);
}

/** Minutes after midnight on the wall clock of a zone. */
export function minuteOfDay(at: number, zone: string): number {
  return Math.floor((asUtc(at, zone) - Date.parse(`${localDay(at, zone)}T00:00Z`)) / 60_000);
}

/**
 * The instant (ms) of a wall-clock time in a zone, or null when the text is no date. An hour that happens twice is the first; one
 * that a change of clocks leaves out goes forward by what is left out (00:30 → 01:30), never to the day before.
 * @param wall `YYYY-MM-DD` (midnight) or `YYYY-MM-DDTHH:MM`, as HTML date fields send it
 */
export function fromWallClock(wall: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(wall)) return null;
  const said = Date.parse(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`);
  if (Number.isNaN(said) || new Date(said).toISOString().slice(0, 10) !== wall.slice(0, 10)) return null;
  // Clocks do not change twice within two days: one of these two offsets is in force.
  const [before, after] = [said - offsetAt(said - day, zone), said - offsetAt(said + day, zone)];
  const meant = [before, after].filter((instant) => asUtc(instant, zone) === said);
  return meant.length > 0 ? Math.min(...meant) : before;
}

/** The last day that is written in ten letters. */
const lastDay = "9999-12-31";

/**
 * A calendar day (YYYY-MM-DD) so many days later, or earlier.
 * @throws RangeError outside the years 0000–9999: longer years sort before every day, and who walks up to one would never come there
 */
export function dayAfter(date: string, days: number): string {
  const text = new Date(Date.parse(`${date}T00:00Z`) + days * day).toISOString();
  if (text.length > "YYYY-MM-DDTHH:MM:SS.mmmZ".length) throw new RangeError(`no day ${days} days after ${date}`);
  return text.slice(0, 10);
}

/** The weekday of a calendar day: 0 Sunday … 6 Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** Whole calendar days from one day (YYYY-MM-DD) to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / day);
}

/** The first instant (ms) of a calendar day (YYYY-MM-DD) in a zone; null when the text is no day. */
export function startOfDay(date: string, zone: string): number | null {
  return date.length === 10 ? fromWallClock(date, zone) : null;
}

/** The last instant (ms) of a calendar day (YYYY-MM-DD) in a zone: the next day begins after it, be it in 23, 24 or 25 hours. */
export function endOfDay(date: string, zone: string): number | null {
  const start = startOfDay(date, zone);
  const next = start === null || date === lastDay ? null : fromWallClock(dayAfter(date, 1), zone);
  return next === null ? null : next - 1;
}
