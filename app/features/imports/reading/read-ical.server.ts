import ICAL from "ical.js";
import { toWallClock } from "~/lib/time/wall-clock";
import { mostRows } from "../kinds";
import { blocksOf } from "./ical/blocks";
import { timesIn, type TimesOf } from "./ical/clocks";
import { isPlain, mostStepsOfAll, takeOut, walk, type TakenOut, type Walker } from "./ical/occurrences";
import type { Table } from "./read-csv.server";
import { unread } from "./unread";

/** The head that a calendar's rows get; the columns of sessions know these words. */
const head = ["Paciente", "E-mail", "Data", "Hora", "Minutos", "Onde", "Situação"];

/** Events that are looked at. */
const mostEvents = 5000;

type Reader = { zone: string; now: number };
type Event = { event: ICAL.Component; uid: string };

const textOf = (event: ICAL.Component, name: string) => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
};

/** A time of an event; null for none. `at` (ms) is null for a whole day. @throws Error when what stands there is no time */
function timeOf(event: ICAL.Component, name: string, timesOf: TimesOf) {
  const property = event.getFirstProperty(name);
  const said = property && timesOf(property)[0];
  if (property && !said) throw new Error(`no ${name}`);
  return said ? { ...said, property, at: said.isDay ? null : said.clock(said.wall) } : null;
}

function emailsOf(event: ICAL.Component): string {
  const addresses = event
    .getAllProperties("attendee")
    .map((one) => String(one.getFirstValue()).replace(/^mailto:/i, ""));
  return addresses.slice(0, 20).join(" ");
}

/** Minutes that an event takes; empty where it does not say. */
function minutesOf(event: ICAL.Component, startAt: number, timesOf: TimesOf): string {
  const end = timeOf(event, "dtend", timesOf);
  if (end?.at) return String(Math.round((end.at - startAt) / 60_000));
  const length: unknown = event.getFirstPropertyValue("duration");
  return length instanceof ICAL.Duration ? String(Math.round(length.toSeconds() / 60)) : "";
}

/** Instants (ms) beside the rule's that an event names one by one. */
function addedOf(event: ICAL.Component, timesOf: TimesOf, out: TakenOut): number[] {
  const all = event
    .getAllProperties("rdate")
    .flatMap((property) => timesOf(property).flatMap(({ wall, isDay, clock }) => (isDay ? [] : (clock(wall) ?? []))));
  return all.filter((at) => !out.instants.has(at)).slice(0, 1000);
}

/** The rows of one event: one, or each time that its rule names. */
function rowsOf({ event }: Event, moved: TakenOut, timesOf: TimesOf, walker: Reader & Walker): string[][] {
  const common = [textOf(event, "summary"), emailsOf(event)];
  const where = [textOf(event, "location"), textOf(event, "url")].filter(Boolean).join(" ");
  const start = timeOf(event, "dtstart", timesOf);
  const status = textOf(event, "status").toUpperCase() === "CANCELLED" ? "cancelada" : "";
  if (!start) return [[...common, "", "", "", where, status]];
  // A whole day has no hour, and its row says that one is missing.
  if (start.at === null) return [[...common, start.wall.slice(0, 10), "", "", where, status]];
  const length = minutesOf(event, start.at, timesOf);
  const row = (at: number, state: string) => {
    const [day = "", hour = ""] = toWallClock(at, walker.zone).split("T");
    return [...common, day, hour, length, where, state];
  };
  const out: TakenOut = { instants: new Set(moved.instants), days: new Set(moved.days) };
  for (const property of event.getAllProperties("exdate")) takeOut(out, property, timesOf);
  const rule: unknown = event.getFirstPropertyValue("rrule");
  const isRule = rule instanceof ICAL.Recur;
  if (isRule && !isPlain(rule)) return [row(start.at, unread.rule)];
  const named = isRule
    ? walk({ rule, first: start.property.getFirstValue() as ICAL.Time, clock: start.clock }, out, walker)
    : [start.at];
  if (named === null) return [row(start.at, unread.rule)];
  return [...new Set([...named, ...addedOf(event, timesOf, out)])].map((at) => row(at, status));
}

/** An event out of its lines; null when they are none. */
function eventOf(lines: readonly string[]): Event | null {
  try {
    const parsed: unknown = ICAL.parse(["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n"));
    const event = new ICAL.Component(parsed as unknown[]);
    return { event, uid: textOf(event, "uid") };
  } catch {
    return null;
  }
}

const nothingMoved: TakenOut = { instants: new Set(), days: new Set() };

/** Times of series that stand as events of their own, by the series' uid. What has none belongs to no series. */
function movedIn(events: readonly (Event | null)[], timesOf: TimesOf): Map<string, TakenOut> {
  const moved = new Map<string, TakenOut>();
  for (const one of events) {
    const instead = one?.event.getFirstProperty("recurrence-id");
    if (!one || !instead || one.uid === "") continue;
    const out = moved.get(one.uid) ?? { instants: new Set(), days: new Set() };
    moved.set(one.uid, out);
    takeOut(out, instead, timesOf);
  }
  return moved;
}

/** What an event that cannot be read says all the same: its title, so that its row can be found. */
function unreadRow(lines: readonly string[]): string[] {
  const title = lines.find((line) => /^SUMMARY[;:]/i.test(line)) ?? "";
  return [title.slice(title.indexOf(":") + 1), "", "", "", "", "", unread.event];
}

/**
 * Reads a calendar (RFC 5545) as rows of sessions: each event, and each time that a plain rule (daily, weekly, monthly) names from five
 * years ago until a year ahead, on the wall clock of who reads. An event that cannot be read is a row that says so. Null when the text is
 * no calendar.
 */
export function readIcal(text: string, reader: Reader): Table | { problem: string } | null {
  if (!/^\s*BEGIN:VCALENDAR\s/i.test(text.slice(0, 100))) return null;
  const blocks = blocksOf(text);
  if (blocks.events.length > mostEvents)
    return { problem: `O calendário tem mais de ${mostEvents.toLocaleString("pt-BR")} eventos.` };
  const timesOf = timesIn(blocks, reader.zone);
  const events = blocks.events.map(eventOf);
  const moved = movedIn(events, timesOf);
  const rows: string[][] = [];
  const walker = { ...reader, steps: mostStepsOfAll };
  let read = 0;
  for (const [at, one] of events.entries()) {
    try {
      if (!one) throw new Error("not an event");
      rows.push(...rowsOf(one, moved.get(one.uid) ?? nothingMoved, timesOf, walker));
      read++;
    } catch {
      rows.push(unreadRow(blocks.events[at] ?? []));
    }
    if (rows.length > mostRows)
      return {
        problem: `O calendário tem mais de ${mostRows.toLocaleString("pt-BR")} sessões. Exporte um período menor.`,
      };
  }
  if (rows.length === 0) return { problem: "O calendário não tem nenhum evento." };
  return read === 0
    ? { problem: "Este calendário não pôde ser lido. Exporte de novo no programa de onde ele vem." }
    : { rows: [head, ...rows] };
}
