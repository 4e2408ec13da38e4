import fc from "fast-check";
import { expect, test } from "vitest";
import { nthInMonth } from "~/lib/time/calendar";
import { dayAfter, daysBetween, toWallClock, weekdayOf } from "~/lib/time/wall-clock";
import { zones } from "~/lib/time/zones.fixture";
import { allOccurrences, frequencies, isOfFifths, occurrencesIn, type RecurrenceRule } from "./recurrence.policy";

const rule = (start: string, more: Partial<RecurrenceRule> = {}): RecurrenceRule => {
  return { freq: "weekly", start, zone: "America/Sao_Paulo", count: null, until: null, ...more };
};
const daysOf = (of: RecurrenceRule, through = "9999-12-31") =>
  allOccurrences(of, through).occurrences.map(({ day }) => day);

const anyRule = fc
  .record({
    freq: fc.constantFrom(...frequencies),
    day: fc.integer({ min: 0, max: 4380 }).map((n) => dayAfter("2017-01-01", n)),
    minute: fc.constantFrom("00:30", "02:30", "09:00", "14:50", "23:30"),
    zone: fc.constantFrom(...zones),
    count: fc.option(fc.integer({ min: 2, max: 104 })),
    length: fc.option(fc.integer({ min: 0, max: 900 })),
  })
  .map(({ freq, day, minute, zone, count, length }) => {
    const until = length === null ? null : dayAfter(day, length);
    return { freq, start: `${day}T${minute}`, zone, count, until };
  });

/** The same said in another way: looks at every single day. */
function byEachDay({ freq, start, count, until }: RecurrenceRule, through: string): string[] {
  const first = start.slice(0, 10);
  const isOpen = count === null && until === null;
  const twoYearsOn = `${Number(first.slice(0, 4)) + 2}${first.slice(4)}`;
  const found: string[] = [];
  for (let day = first; day <= through && (isOpen || day < twoYearsOn); day = dayAfter(day, 1)) {
    const fits =
      freq === "monthly"
        ? weekdayOf(day) === weekdayOf(first) && nthInMonth(day) === nthInMonth(first)
        : daysBetween(first, day) % (freq === "weekly" ? 7 : 14) === 0;
    if (fits && (until === null || day <= until) && (count === null || found.length < count)) found.push(day);
  }
  return found;
}

test("a rule says the days that looking at every day says, each at its hour on the wall clock", () => {
  fc.assert(
    fc.property(anyRule, (of) => {
      const through = dayAfter(of.start.slice(0, 10), 800);
      const { occurrences } = allOccurrences(of, through);
      expect(occurrences.map(({ day }) => day)).toEqual(byEachDay(of, through));
      for (const { day, startAt } of occurrences) {
        const wall = toWallClock(startAt, of.zone);
        expect(wall.slice(0, 10)).toBe(day);
        // Only the hour that a day leaves out may be said later.
        if (wall.slice(11) !== of.start.slice(11)) expect(["00:30", "02:30"]).toContain(of.start.slice(11));
      }
    }),
    { numRuns: 150 },
  );
});

test("asked in parts it says what it says at once", () => {
  fc.assert(
    fc.property(anyRule, fc.integer({ min: 0, max: 800 }), (of, cut) => {
      const [from, through] = [of.start.slice(0, 10), dayAfter(of.start.slice(0, 10), 800)];
      const middle = dayAfter(from, cut);
      const [early, late] = [
        occurrencesIn(of, { from, through: middle }),
        occurrencesIn(of, { from: dayAfter(middle, 1), through }),
      ];
      expect({
        occurrences: [...early.occurrences, ...late.occurrences],
        skipped: [...early.skipped, ...late.skipped],
      }).toEqual(occurrencesIn(of, { from, through }));
    }),
    { numRuns: 150 },
  );
});

test("nine o'clock stays nine o'clock when the clocks go forward and back", () => {
  const walls = (start: string, zone: string) =>
    allOccurrences(rule(start, { zone, count: 3 }), "9999-12-31").occurrences.map(({ startAt }) => [
      toWallClock(startAt, zone).slice(11),
      new Date(startAt).toISOString().slice(11, 16),
    ]);
  expect(walls("2018-10-29T09:00", "America/Sao_Paulo")).toEqual([
    ["09:00", "12:00"],
    ["09:00", "11:00"],
    ["09:00", "11:00"],
  ]);
  expect(walls("2026-10-19T09:00", "Europe/Lisbon").map(([, inUtc]) => inUtc)).toEqual(["08:00", "09:00", "09:00"]);
});

test("a monthly series is known to be of fifths by its first day, and no other series is", () => {
  expect(isOfFifths({ freq: "monthly" }, "2026-11-30")).toBe(true);
  expect(isOfFifths({ freq: "monthly" }, "2026-11-28")).toBe(false);
  expect(isOfFifths({ freq: "weekly" }, "2026-11-30")).toBe(false);
});

test("the same weekday of the month; a fifth that does not exist is skipped, said, and not counted", () => {
  const fifth = rule("2026-11-30T10:00", { freq: "monthly", count: 3 });
  expect(allOccurrences(fifth, "9999-12-31")).toMatchObject({
    occurrences: [{ day: "2026-11-30" }, { day: "2027-03-29" }, { day: "2027-05-31" }],
    skipped: ["2026-12", "2027-01", "2027-02", "2027-04"],
  });
  const second = rule("2026-12-08T10:00", { freq: "monthly", until: "2027-03-09" });
  expect(daysOf(second)).toEqual(["2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09"]);
});

test("the last day counts in, the count is exact, and two years are the most", () => {
  expect(daysOf(rule("2026-11-24T10:00", { until: "2026-12-08" }))).toHaveLength(3);
  expect(daysOf(rule("2026-11-24T10:00", { until: "2026-12-07" }))).toHaveLength(2);
  expect(daysOf(rule("2026-11-24T10:00", { count: 104 }))).toHaveLength(104);
  expect(daysOf(rule("2026-11-24T10:00", { count: 104, freq: "fortnightly" }))).toHaveLength(53);
  expect(daysOf(rule("2026-11-24T10:00", { count: 104, freq: "monthly" }))).toHaveLength(24);
  expect(daysOf(rule("2028-02-29T10:00", { until: "2099-01-01" })).at(-1)).toBe("2030-02-26");
  expect(daysOf(rule("2026-11-24T10:00"), "2029-11-24")).toHaveLength(157);
});
