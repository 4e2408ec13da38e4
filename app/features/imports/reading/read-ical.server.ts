import ICAL from "ical.js";
import { days } from "~/lib/duration";
import { fromWallClock, toWallClock } from "~/lib/time/wall-clock";
import { isZone } from "~/lib/time/zone";
import { mostRows } from "../kinds";
import type { Table } from "./read-csv.server";

/** The head that a calendar's rows get; the columns of sessions know these words. */
const head = ["Paciente", "E-mail", "Data", "Hora", "Minutos", "Onde", "Situação"];

/** Events that are looked at, and times that one rule names at most. */
const mostEvents = 5000;
const mostOfOne = 1000;
/** How far ahead (ms) a rule without end is written out; and behind, where it began longer ago. */
const ahead = days(365);
const behind = days(5 * 366);

type Occurrence = { startAt: number; wall: string };

/** The zone of a time: UTC, a known name, else the reader's own (Outlook's names are none of IANA's). */
function zoneOf(property: ICAL.Property, time: ICAL.Time, zone: string): string {
  if (time.zone === ICAL.Timezone.utcTimezone) return "UTC";
  const said: unknown = property.getParameter("tzid");
  return typeof said === "string" && isZone(said) ? said : zone;
}

const two = (n: number) => String(n).padStart(2, "0");
const wallOf = (t: ICAL.Time) =>
  `${String(t.year).padStart(4, "0")}-${two(t.month)}-${two(t.day)}T${two(t.hour)}:${two(t.minute)}`;

/** A time of an event as an instant (ms); null for a whole day, or for none. */
function instantOf(
  event: ICAL.Component,
  name: string,
  zone: string,
): (Occurrence & { zone: string; time: ICAL.Time }) | null {
  const property = event.getFirstProperty(name);
  const time: unknown = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time) || time.isDate) return null;
  const own = zoneOf(property, time, zone);
  const startAt = fromWallClock(wallOf(time), own);
  return startAt === null ? null : { startAt, wall: wallOf(time), zone: own, time };
}

/** Rules that are walked through: others could name no day for ever, and are said to be none. */
function isPlain(rule: ICAL.Recur): boolean {
  const parts = Object.keys(rule.parts);
  const monthDays = rule.parts.BYMONTHDAY ?? [];
  return (
    ["DAILY", "WEEKLY", "MONTHLY"].includes(rule.freq) &&
    parts.every((part) => part === "BYDAY" || part === "BYMONTHDAY") &&
    monthDays.every((day) => Number(day) > 0 && Number(day) <= 28)
  );
}

type Rule = { rule: ICAL.Recur; first: ICAL.Time; zone: string };

/** The times that a rule names around now, but those that are taken out. */
function walk({ rule, first, zone }: Rule, without: ReadonlySet<string>, now: number): Occurrence[] {
  const found: Occurrence[] = [];
  const iterator = rule.iterator(first);
  for (let n = 0; n < mostOfOne * 4 && found.length < mostOfOne; n++) {
    const time = iterator.next();
    if (!time) break;
    const wall = wallOf(time);
    const startAt = fromWallClock(wall, zone);
    if (startAt === null || startAt > now + ahead) break;
    if (startAt > now - behind && !without.has(wall)) found.push({ startAt, wall });
  }
  return found;
}

const textOf = (event: ICAL.Component, name: string) => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
};

function emailsOf(event: ICAL.Component): string {
  const addresses = event
    .getAllProperties("attendee")
    .map((one) => String(one.getFirstValue()).replace(/^mailto:/i, ""));
  return addresses.slice(0, 20).join(" ");
}

/** Minutes that an event takes; empty where it does not say. */
function minutesOf(event: ICAL.Component, start: Occurrence, zone: string): string {
  const end = instantOf(event, "dtend", zone);
  if (end) return String(Math.round((end.startAt - start.startAt) / 60_000));
  const length: unknown = event.getFirstPropertyValue("duration");
  return length instanceof ICAL.Duration ? String(Math.round(length.toSeconds() / 60)) : "";
}

/** Walls that are taken out of a rule, or stand as events of their own. */
function exceptionsOf(event: ICAL.Component, moved: ReadonlySet<string>): Set<string> {
  const out = event.getAllProperties("exdate").flatMap((one) => one.getValues() as unknown[]);
  const walls = out.flatMap((time) => (time instanceof ICAL.Time ? [wallOf(time)] : []));
  return new Set([...walls, ...moved]);
}

/** The rows of one event: one, or each time that its rule names. */
function rowsOf(
  event: ICAL.Component,
  moved: ReadonlySet<string>,
  { zone, now }: { zone: string; now: number },
): string[][] {
  const common = [textOf(event, "summary"), emailsOf(event)];
  const where = [textOf(event, "location"), textOf(event, "url")].filter(Boolean).join(" ");
  const start = instantOf(event, "dtstart", zone);
  const status = textOf(event, "status").toUpperCase() === "CANCELLED" ? "cancelada" : "";
  if (!start) return [[...common, "", "", "", where, status]];
  const length = minutesOf(event, start, zone);
  const row = (at: number, state: string) => {
    const [day = "", hour = ""] = toWallClock(at, zone).split("T");
    return [...common, day, hour, length, where, state];
  };
  const rule: unknown = event.getFirstPropertyValue("rrule");
  if (!(rule instanceof ICAL.Recur)) return [row(start.startAt, status)];
  if (!isPlain(rule)) return [row(start.startAt, "repetição que não lemos")];
  const without = exceptionsOf(event, moved);
  return walk({ rule, first: start.time, zone: start.zone }, without, now).map(({ startAt }) => row(startAt, status));
}

/**
 * Reads a calendar (RFC 5545) as rows of sessions: each event, and each time that a plain rule (daily, weekly, monthly) names from five
 * years ago until a year ahead, on the wall clock of who reads. Null when the text is no calendar.
 */
export function readIcal(text: string, reader: { zone: string; now: number }): Table | { problem: string } | null {
  if (!/^\s*BEGIN:VCALENDAR\s/i.test(text.slice(0, 100))) return null;
  const broken = { problem: "Este calendário não pôde ser lido. Exporte de novo no programa de onde ele vem." };
  let events: ICAL.Component[];
  try {
    const parsed: unknown = ICAL.parse(text);
    events = new ICAL.Component(parsed as unknown[]).getAllSubcomponents("vevent");
  } catch {
    return broken;
  }
  if (events.length > mostEvents)
    return { problem: `O calendário tem mais de ${mostEvents.toLocaleString("pt-BR")} eventos.` };
  const moved = new Map<string, Set<string>>();
  for (const event of events) {
    const instead: unknown = event.getFirstPropertyValue("recurrence-id");
    if (!(instead instanceof ICAL.Time)) continue;
    const uid = textOf(event, "uid");
    moved.set(uid, (moved.get(uid) ?? new Set()).add(wallOf(instead)));
  }
  const rows: string[][] = [];
  try {
    for (const event of events) {
      rows.push(...rowsOf(event, moved.get(textOf(event, "uid")) ?? new Set(), reader));
      if (rows.length > mostRows)
        return {
          problem: `O calendário tem mais de ${mostRows.toLocaleString("pt-BR")} sessões. Exporte um período menor.`,
        };
    }
  } catch {
    return broken;
  }
  return rows.length === 0 ? { problem: "O calendário não tem nenhum evento." } : { rows: [head, ...rows] };
}
