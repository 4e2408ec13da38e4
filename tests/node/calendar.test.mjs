// What we write as a calendar, read by a parser that is not ours.
import ICAL from "ical.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addLinks } from "~/features/appointments/calendar/add-links";
import { writeCalendar } from "~/features/appointments/calendar/ical";

const now = Date.UTC(2026, 10, 26, 14);
/** @type {import("~/features/appointments/calendar/ical").IcalEvent} */
const session = {
  uid: "apt_01@caris",
  sequence: 3,
  startAt: Date.UTC(2026, 10, 30, 17, 30),
  endAt: Date.UTC(2026, 10, 30, 18, 20),
  changedAt: now,
  status: "CONFIRMED",
  summary: "Compromisso",
};

/** @param {string} text */
function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { calendar, events };
}

test("a session is read as it was meant, with its method, number and state", () => {
  const text = writeCalendar({
    method: "REQUEST",
    writtenAt: now,
    events: [
      {
        ...session,
        url: "https://caris.test/a?b=c,d;e",
        organizer: { name: 'CÁRIS: "agenda"', email: "ola@caris.test" },
        attendee: { name: "Ana; Maria", email: "ana@caris.test" },
      },
    ],
  });
  const { calendar, events } = read(text);
  const [event] = events;
  expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
  expect(event).toMatchObject({ uid: "apt_01@caris", sequence: 3, summary: "Compromisso" });
  expect(event?.startDate.toJSDate().getTime()).toBe(session.startAt);
  expect(event?.endDate.toJSDate().getTime()).toBe(session.endAt);
  expect(event?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(event?.component.getFirstPropertyValue("url")).toBe("https://caris.test/a?b=c,d;e");
  expect(event?.organizer).toBe("mailto:ola@caris.test");
  expect(event?.component.getFirstProperty("organizer")?.getParameter("cn")).toBe("CÁRIS: 'agenda'");
  expect(event?.attendees[0]?.getParameter("cn")).toBe("Ana; Maria");
});

const anyText = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom("é", "👩‍👩‍👧", "\n", "\r\n", ",", ";", "\\", ":", '"', " ", "\t", "ção", "BEGIN:VEVENT"),
    }),
  )
  .map((text) => text.toWellFormed());

test("any words come back, lines are never longer than 75 octets, and nothing written can begin a line of its own", () => {
  fc.assert(
    fc.property(anyText, anyText, (summary, description) => {
      const text = writeCalendar({
        method: "PUBLISH",
        name: summary,
        writtenAt: now,
        events: [{ ...session, summary, description }],
      });
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const { events } = read(text);
      expect(events).toHaveLength(1);
      const kept = (/** @type {string} */ said) => said.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, "");
      expect(events[0]?.summary ?? "").toBe(kept(summary));
      expect(events[0]?.description ?? "").toBe(kept(description));
    }),
    { numRuns: 300 },
  );
});

test("a feed says its name and how often to look again; an empty one is one, too", () => {
  const { calendar, events } = read(
    writeCalendar({ method: "PUBLISH", name: "CÁRIS", writtenAt: now, refreshHours: 1, events: [] }),
  );
  expect(events).toEqual([]);
  expect(calendar.getFirstPropertyValue("name")).toBe("CÁRIS");
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
});

test("links into calendars on the web carry the instant and neutral words, whatever the words are", () => {
  const { google, outlook } = addLinks({
    ...session,
    title: "Compromisso & mais",
    details: "https://caris.test/x?y=1",
  });
  expect(new URL(google).searchParams.get("dates")).toBe("20261130T173000Z/20261130T182000Z");
  expect(new URL(google).searchParams.get("text")).toBe("Compromisso & mais");
  expect(new URL(outlook).searchParams.get("startdt")).toBe("2026-11-30T17:30:00.000Z");
  expect(outlook).not.toContain("+");
});
