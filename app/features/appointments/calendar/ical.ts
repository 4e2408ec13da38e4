// Calendars as text: RFC 5545 (the format), RFC 5546 (METHOD), RFC 7986 (names, refreshing). Instants are written in UTC, so no zone
// table is needed: each session stands for itself, and what "every Tuesday at nine" means was settled when it was made.

/** PUBLISH shows, REQUEST puts into the reader's calendar or moves what is there, CANCEL takes it out. */
export type IcalMethod = "PUBLISH" | "REQUEST" | "CANCEL";

export type IcalEvent = {
  /** The same for ever: by it a calendar knows what to move or to take out. */
  uid: string;
  /** Higher after each change of time or state; a calendar ignores what is lower than what it has. */
  sequence: number;
  /** Instants in ms. */
  startAt: number;
  endAt: number;
  changedAt: number;
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  /** Both are needed by REQUEST and CANCEL. Addresses without `mailto:`. */
  organizer?: { name: string; email: string };
  attendee?: { name: string; email: string };
};

export type IcalCalendar = {
  method: IcalMethod;
  name?: string;
  /** When it was written (ms): DTSTAMP. Without it, when each event changed: what has not changed is the same text. */
  writtenAt?: number;
  /** How often a subscribed calendar may look again. */
  refreshHours?: number;
  events: IcalEvent[];
};

/** Octets of a line without its end (RFC 5545, 3.1). */
const longestLine = 75;

/** A calendar as text, with CRLF and folded lines. */
export function writeCalendar({ method, name, writtenAt, refreshHours, events }: IcalCalendar): string {
  const refresh = refreshHours === undefined ? [] : [`PT${refreshHours}H`];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//CARIS//Agenda//PT-BR",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...(name === undefined ? [] : [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`]),
    ...refresh.flatMap((every) => [`REFRESH-INTERVAL;VALUE=DURATION:${every}`, `X-PUBLISHED-TTL:${every}`]),
    ...events.flatMap((event) => eventLines(event, writtenAt)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: IcalEvent, writtenAt: number | undefined): string[] {
  const { description, location, url, organizer, attendee } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(writtenAt ?? event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART:${utc(event.startAt)}`,
    `DTEND:${utc(event.endAt)}`,
    `STATUS:${event.status}`,
    "CLASS:PRIVATE",
    "TRANSP:OPAQUE",
    `SUMMARY:${escaped(event.summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...(url === undefined ? [] : [`URL:${uri(url)}`]),
    ...(organizer === undefined ? [] : [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${uri(organizer.email)}`]),
    ...(attendee === undefined
      ? []
      : [
          `ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${uri(attendee.email)}`,
        ]),
    "END:VEVENT",
  ];
}

/** An instant (ms) as RFC 5545 writes UTC: 20261126T173000Z. */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** What may stand in no line: a control character, or half of a pair. */
const unwritable = /[^\P{Cc}\n]|\p{Cs}/gu;

function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(unwritable, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");
}

/** A parameter's value: no escape exists for quotes within, so there are none. */
function quoted(text: string): string {
  return `"${text
    .replace(/[\r\n]+/g, " ")
    .replace(unwritable, "")
    .replaceAll('"', "'")}"`;
}

/** An address with nothing in it that could begin another line. */
function uri(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs} ]/gu, "");
}

const encoder = new TextEncoder();

/** A line in pieces of at most 75 octets, never through a character; a further piece begins with a space, which counts. */
function folded(line: string): string {
  if (encoder.encode(line).length <= longestLine) return line;
  const pieces: string[] = [];
  let [piece, octets] = ["", 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      pieces.push(piece);
      [piece, octets] = [" ", 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
