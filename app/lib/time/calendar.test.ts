import fc from "fast-check";
import { expect, test } from "vitest";
import { monthAfter, nthInMonth, nthWeekday, startOfWeek } from "./calendar";
import { clockText, minuteOfClock } from "./clock-text";
import { dayAfter, daysBetween, weekdayOf } from "./wall-clock";

const anyDay = fc.integer({ min: 0, max: 5000 }).map((n) => dayAfter("2017-01-01", n));

test("a week begins on Monday, also the one that a year ends in", () => {
  expect(["2026-11-23", "2026-11-29", "2027-01-01", "2026-03-01"].map(startOfWeek)).toEqual([
    "2026-11-23",
    "2026-11-23",
    "2026-12-28",
    "2026-02-23",
  ]);
});

test("months go over the year's end both ways", () => {
  expect([1, 2, 14, -11, -12, 0].map((n) => monthAfter("2026-11", n))).toEqual([
    "2026-12",
    "2027-01",
    "2028-01",
    "2025-12",
    "2025-11",
    "2026-11",
  ]);
  expect(monthAfter("0001-01", -1)).toBe("0000-12");
});

test("a day is found again by its weekday and place in the month", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const found = nthWeekday(day.slice(0, 7), weekdayOf(day), nthInMonth(day));
      expect(found).toBe(day);
      expect(weekdayOf(startOfWeek(day))).toBe(1);
      expect(daysBetween(startOfWeek(day), day)).toBeLessThan(7);
    }),
  );
});

test("a fifth that a month has not is none", () => {
  expect(nthWeekday("2026-11", 1, 5)).toBe("2026-11-30");
  expect(nthWeekday("2026-12", 1, 5)).toBeNull();
  expect(nthWeekday("2026-02", 0, 5)).toBeNull();
  expect(nthWeekday("2028-02", 2, 5)).toBe("2028-02-29");
});

test("minutes as a clock and back", () => {
  expect([0, 7 * 60 + 5, 23 * 60 + 59, 24 * 60].map(clockText)).toEqual(["00:00", "07:05", "23:59", "24:00"]);
  for (let minute = 0; minute < 24 * 60; minute++) expect(minuteOfClock(clockText(minute))).toBe(minute);
  for (const none of ["24:00", "7:05", "12:60", "", "12:00:00", null, 700]) expect(minuteOfClock(none)).toBeNull();
});
