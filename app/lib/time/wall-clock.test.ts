import fc from "fast-check";
import { expect, test } from "vitest";
import { hours } from "../duration";
import { zones } from "./zones.fixture";
import {
  dayAfter,
  daysBetween,
  endOfDay,
  fromWallClock,
  localDay,
  minuteOfDay,
  startOfDay,
  toWallClock,
  weekdayOf,
} from "./wall-clock";

const anyZone = fc.constantFrom(...zones);
const anyInstant = fc.integer({ min: Date.UTC(2017, 0), max: Date.UTC(2030, 11, 31) });
const anyDay = anyInstant.map((at) => new Date(at).toISOString().slice(0, 10));
const utc = (text: string) => Date.parse(text);

test("the hour that does not exist goes forward, never to the day before", () => {
  expect(fromWallClock("2018-11-04", "America/Sao_Paulo")).toBe(utc("2018-11-04T03:00:00Z"));
  expect(fromWallClock("2018-11-04T00:30", "America/Sao_Paulo")).toBe(utc("2018-11-04T03:30:00Z"));
  expect(localDay(utc("2018-11-04T02:30:00Z"), "America/Sao_Paulo")).toBe("2018-11-03");
  const santiago = fromWallClock("2026-09-06T00:30", "America/Santiago") ?? 0;
  expect(santiago).toBe(utc("2026-09-06T04:30:00Z"));
  expect(toWallClock(santiago, "America/Santiago")).toBe("2026-09-06T01:30");
  expect(fromWallClock("2024-03-10T02:30", "America/New_York")).toBe(utc("2024-03-10T07:30:00Z"));
});

test("the hour that happens twice is the first", () => {
  expect(fromWallClock("2019-02-16T23:30", "America/Sao_Paulo")).toBe(utc("2019-02-17T01:30:00Z"));
  expect(fromWallClock("2024-11-03T01:30", "America/New_York")).toBe(utc("2024-11-03T05:30:00Z"));
  expect(endOfDay("2019-02-16", "America/Sao_Paulo")).toBe(utc("2019-02-17T02:59:59.999Z"));
});

test.each(["2026-02-30", "2026-13-01", "2026-01-01T25:00", "ontem", "", "2026-1-1", "2026-01-01T24:00"])(
  "%j is no wall clock",
  (text) => {
    expect(fromWallClock(text, "America/Sao_Paulo")).toBeNull();
  },
);

test.each(["Etc/Unknown", "Mars/Phobos", "", "+25:00", "x".repeat(5000)])(
  "in the zone %j, which there is not, São Paulo's clocks stand in",
  (zone) => {
    const at = utc("2026-11-23T15:00:00Z");
    expect(toWallClock(at, zone)).toBe("2026-11-23T12:00");
    expect(localDay(at, zone)).toBe("2026-11-23");
    expect(fromWallClock("2026-11-23T12:00", zone)).toBe(at);
  },
);

test("years outside of all reckoning break nothing", () => {
  for (const wall of ["0001-01-01", "0000-12-31T23:59", "9999-12-31"]) {
    expect(fromWallClock(wall, "America/Sao_Paulo")).toEqual(expect.any(Number));
  }
  expect(endOfDay("9999-12-31", "America/Sao_Paulo")).toBeNull();
  // "+010000-01-01" sorts before every day: a loop up to a day would never end.
  expect(() => dayAfter("9999-12-31", 1)).toThrow(RangeError);
  expect(() => dayAfter("0000-01-01", -1)).toThrow(RangeError);
  expect(dayAfter("9999-12-30", 1)).toBe("9999-12-31");
});

test("an instant is shown as a wall clock that means it again, or an hour that came twice", () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      const at = instant - (instant % 60_000);
      const back = fromWallClock(toWallClock(at, zone), zone) ?? 0;
      expect([0, hours(1)]).toContain(at - back);
      expect(toWallClock(back, zone)).toBe(toWallClock(at, zone));
    }),
    { numRuns: 500 },
  );
});

test("every instant lies in one day, and in no other", () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (at, zone) => {
      const day = localDay(at, zone);
      expect(startOfDay(day, zone)).toBeLessThanOrEqual(at);
      expect(endOfDay(day, zone)).toBeGreaterThanOrEqual(at);
    }),
    { numRuns: 500 },
  );
});

test("days have 23, 24 or 25 hours and follow one another without a gap", () => {
  fc.assert(
    fc.property(anyDay, anyZone, (day, zone) => {
      const [start, end] = [startOfDay(day, zone) ?? 0, endOfDay(day, zone) ?? 0];
      expect([23, 24, 25].map(hours)).toContain(end + 1 - start);
      expect(startOfDay(dayAfter(day, 1), zone)).toBe(end + 1);
      expect([localDay(start, zone), localDay(end, zone)]).toEqual([day, day]);
      expect(localDay(start - 1, zone)).toBe(dayAfter(day, -1));
    }),
    { numRuns: 500 },
  );
});

/** Every week of 2017–2030, by its first day. */
const weeks: string[] = [];
for (let day = "2017-01-01"; day < "2031-01-01"; day = dayAfter(day, 7)) weeks.push(day);

test.each(zones)(
  "in %s nine o'clock stays nine o'clock each week, and days on which clocks change are whole",
  (zone) => {
    let before: number | null = null;
    for (const week of weeks) {
      const nine = fromWallClock(`${week}T09:00`, zone) ?? 0;
      expect(toWallClock(nine, zone)).toBe(`${week}T09:00`);
      if (before !== null && nine - before !== hours(7 * 24)) expectWholeDays(dayAfter(week, -7), zone);
      before = nine;
    }
  },
);

/** Eight days from one on: each has its own hours, all of them, and none of another's. */
function expectWholeDays(from: string, zone: string) {
  for (let i = 0; i < 8; i++) {
    const day = dayAfter(from, i);
    const [start, end] = [startOfDay(day, zone) ?? 0, endOfDay(day, zone) ?? 0];
    const asked = [start - 1, start, end, end + 1].map((at) => localDay(at, zone));
    expect(asked).toEqual([dayAfter(day, -1), day, day, dayAfter(day, 1)]);
  }
}

test("the zones of the proof do change their clocks, those of Brazil until 2019", () => {
  const changes = (zone: string, year: string) =>
    weeks.filter((week) => {
      const noon = (day: string) => fromWallClock(`${day}T12:00`, zone) ?? 0;
      return week.startsWith(year) && noon(dayAfter(week, 7)) - noon(week) !== hours(7 * 24);
    }).length;
  expect(["2018", "2019", "2026"].map((year) => changes("America/Sao_Paulo", year))).toEqual([2, 1, 0]);
  for (const zone of ["America/New_York", "Europe/Lisbon", "Australia/Sydney"]) expect(changes(zone, "2026")).toBe(2);
  expect(changes("America/Asuncion", "2018")).toBe(2);
});

test("minutes of the day, weekdays and days between", () => {
  expect(minuteOfDay(utc("2026-11-23T15:07:59Z"), "America/Sao_Paulo")).toBe(12 * 60 + 7);
  expect(weekdayOf("2026-11-23")).toBe(1);
  expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
});
