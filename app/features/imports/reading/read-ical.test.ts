import { expect, test } from "vitest";
import { readIcal } from "./read-ical.server";

/** Sunday, 29 November 2026, 09:00 in São Paulo. */
const reader = { zone: "America/Sao_Paulo", now: Date.UTC(2026, 10, 29, 12) };
const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const rowsOf = (text: string) => {
  const read = readIcal(text, reader);
  return read && "rows" in read ? read.rows.slice(1) : read;
};
/** Day and hour of each row, in order. */
const times = (text: string) => {
  const rows = rowsOf(text);
  return Array.isArray(rows) ? rows.map(([, , day, hour]) => `${day?.slice(5)} ${hour}`) : rows;
};
const thursdays = (rule: string, hour = "14", ...more: string[]) =>
  calendar(
    ...event("UID:a", `DTSTART;TZID=America/Sao_Paulo:20261105T${hour}0000`, "SUMMARY:Rosa", `RRULE:${rule}`, ...more),
  );

test("a series that was cut in two ends before its second half, and one that ends with a day has that day whole", () => {
  // "This and all that follow": a second before the next time, in UTC, which on the wall is three hours later.
  expect(times(thursdays("FREQ=WEEKLY;UNTIL=20261126T165959Z"))).toEqual(["11-05 14:00", "11-12 14:00", "11-19 14:00"]);
  expect(times(thursdays("FREQ=WEEKLY;UNTIL=20261119T170000Z"))).toHaveLength(3);
  expect(times(thursdays("FREQ=WEEKLY;UNTIL=20261120T010000Z", "22"))).toHaveLength(3);
  expect(times(thursdays("FREQ=WEEKLY;UNTIL=20261119", "22"))).toHaveLength(3);
  expect(times(thursdays("FREQ=WEEKLY;UNTIL=20261119T140000"))).toHaveLength(3);
  expect(times(thursdays("FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=2;BYDAY=TH"))).toEqual(["11-05 14:00", "11-19 14:00"]);
});

test("what is taken out or moved is so in whatever zone a program says it, and what is added is there", () => {
  const without = ["11-05 14:00", "11-19 14:00"];
  for (const taken of [
    "EXDATE:20261112T170000Z",
    "EXDATE;VALUE=DATE:20261112",
    "EXDATE;TZID=America/Manaus:20261112T130000",
    "EXDATE;TZID=America/Sao_Paulo:20261112T140000",
  ])
    expect(times(thursdays("FREQ=WEEKLY;COUNT=3", "14", taken))).toEqual(without);
  const series = event("UID:a", "DTSTART;TZID=America/Sao_Paulo:20261105T140000", "RRULE:FREQ=WEEKLY;COUNT=3");
  for (const which of ["RECURRENCE-ID:20261112T170000Z", "RECURRENCE-ID;TZID=America/New_York:20261112T120000"]) {
    const moved = event("UID:a", which, "DTSTART;TZID=America/Sao_Paulo:20261113T090000");
    expect(times(calendar(...series, ...moved))).toEqual([...without, "11-13 09:00"]);
    const cancelled = event("UID:a", which, "DTSTART:20261112T170000Z", "STATUS:CANCELLED");
    expect(rowsOf(calendar(...series, ...cancelled))).toHaveLength(3);
  }
  // Without a uid nothing belongs together.
  const [, , ...bare] = series;
  const other = event("RECURRENCE-ID:20261112T170000Z", "DTSTART:20261120T120000Z");
  expect(times(calendar("BEGIN:VEVENT", ...bare, ...other))).toHaveLength(4);
  const added = ["11-05 14:00", "11-12 14:00", "11-20 10:00"];
  expect(times(thursdays("FREQ=WEEKLY;COUNT=2", "14", "RDATE:20261120T130000Z,20261112T170000Z"))).toEqual(added);
});

test("zones are known by the names that programs give them, else by what the file says of them, else the reader's holds", () => {
  const at = (start: string, ...before: string[]) => times(calendar(...before, ...event("UID:a", start)));
  const zone = (name: string, ...offsets: string[]) => [
    "BEGIN:VTIMEZONE",
    `TZID:${name}`,
    ...offsets.flatMap((offset) => ["BEGIN:STANDARD", `TZOFFSETTO:${offset}`, "END:STANDARD"]),
    "END:VTIMEZONE",
  ];
  const said = (name: string) => `DTSTART;TZID=${name}:20261105T140000`;
  expect(at(said("E. South America Standard Time"))).toEqual(["11-05 14:00"]);
  expect(at(said("SA Pacific Standard Time"))).toEqual(["11-05 16:00"]);
  expect(at(said("/mozilla.org/20050126_1/America/Manaus"))).toEqual(["11-05 15:00"]);
  expect(at(said("Horário da casa"), ...zone("Horário da casa", "-0500"))).toEqual(["11-05 16:00"]);
  expect(at(said("Horário da casa"), ...zone("Horário da casa", "-0500", "-0400"))).toEqual(["11-05 14:00"]);
  expect(at(said('"(UTC-03:00) Brasília"'))).toEqual(["11-05 14:00"]);
  expect(at("DTSTART:20261105T140000", "X-WR-TIMEZONE:America/Manaus")).toEqual(["11-05 15:00"]);
  expect(at("DTSTART:20261105T140000")).toEqual(["11-05 14:00"]);
});

test("what is wrong in one event is wrong in that one: broken lines, alarms, several calendars in a file, a day without hour", () => {
  const good = event("UID:a", "DTSTART:20261105T140000Z", "SUMMARY:Rosa");
  const broken = [
    event("UID:b", "DTSTART:ontem", "SUMMARY:Lia"),
    event("UID:c", "DTSTART:20261105T140000Z", "SUMMARY:Caio", "RRULE:FREQ=WEEKLY;UNTIL=sempre"),
  ];
  for (const one of broken) {
    const rows = rowsOf(calendar(...one, ...good));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).toMatch(/(Lia|Caio).*evento que não lemos.*Rosa/);
    expect(rowsOf(calendar(...one))).toMatchObject({ problem: expect.stringContaining("não pôde ser lido") as string });
  }
  const torn = event("DESCRIPTION:linha um", "linha dois: sem dobra", "", ...good.slice(1, -1));
  const alarm = event(...good.slice(1, -1), "BEGIN:VALARM", "TRIGGER:-PT15M", "SUMMARY:Outro", "END:VALARM");
  for (const one of [torn, alarm])
    expect(rowsOf(calendar(...one))).toEqual([["Rosa", "", "2026-11-05", "11:00", "", "", ""]]);
  expect(rowsOf(calendar(...good) + calendar(...good))).toHaveLength(2);
  expect(rowsOf(calendar(...good).replaceAll("\r\n", "\n"))).toHaveLength(1);
  const wholeDay = calendar(...event("DTSTART;VALUE=DATE:20261105", "SUMMARY:Férias"));
  expect(rowsOf(wholeDay)).toEqual([["Férias", "", "2026-11-05", "", "", "", ""]]);
});

test("a calendar that is made to keep us busy is answered soon", () => {
  // Beside what as many ordinary events take on this machine at this hour: a way that grows takes a hundred times as long.
  let began = Date.now();
  const plain = event("UID:x", "DTSTART:20261105T140000Z");
  expect(rowsOf(calendar(...Array.from({ length: 1500 }, () => plain).flat()))).toHaveLength(1500);
  const ordinary = Date.now() - began + 50;
  began = Date.now();
  const took = (what: string) => {
    expect((Date.now() - began) / ordinary, what).toBeLessThan(50);
    began = Date.now();
  };
  const old = event("UID:x", "DTSTART:19000101T120000Z", "RRULE:FREQ=DAILY");
  expect(rowsOf(calendar(...Array.from({ length: 1500 }, () => old).flat()))).toHaveLength(1500);
  took("rules of long ago");
  rowsOf(`BEGIN:VCALENDAR\r\n${"BEGIN:VEVENT\r\n".repeat(50_000)}${"X:1\r\n".repeat(100_000)}`);
  took("events within events");
  rowsOf(calendar(...event("UID:x", "DTSTART:20261105T140000Z", `EXDATE:${"20261105T140000Z,".repeat(100_000)}`)));
  const many = event(
    "DTSTART:20261105T140000Z",
    "RRULE:FREQ=DAILY;COUNT=2",
    ...Array<string>(300).fill("EXDATE:20261105T140000Z"),
  );
  expect(rowsOf(calendar(...Array.from({ length: 300 }, () => many).flat()))).toHaveLength(300);
  took("days taken out");
});
