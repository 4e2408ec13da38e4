import fc from "fast-check";
import { expect, test } from "vitest";
import { days } from "~/lib/duration";
import { endOfDay, startOfDay } from "~/lib/time/wall-clock";
import { zones } from "~/lib/time/zones.fixture";
import { firstDayOf, summariseMood } from "./mood.policy";

const zone = "America/Sao_Paulo";
const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 2, day, hour, minute);

test("half past eleven at night in São Paulo belongs to that day, though it is tomorrow in UTC", () => {
  const { days } = summariseMood(
    [
      { mood: 2, occurredAt: at(2, 2, 30) },
      { mood: 4, occurredAt: at(2, 3) },
    ],
    zone,
  );
  expect(days).toEqual([
    { date: "2026-03-01", average: 2, count: 1 },
    { date: "2026-03-02", average: 4, count: 1 },
  ]);
});

test("the same instants fall on other days further west", () => {
  const { days } = summariseMood(
    [
      { mood: 2, occurredAt: at(2, 2, 30) },
      { mood: 4, occurredAt: at(2, 3) },
    ],
    "America/Rio_Branco",
  );
  expect(days).toEqual([{ date: "2026-03-01", average: 3, count: 2 }]);
});

test("records are counted, averaged to two decimals and spread over the scale", () => {
  const points = [5, 4, 4].map((mood, i) => ({ mood, occurredAt: at(3, 12 + i) }));
  expect(summariseMood(points, zone)).toMatchObject({
    average: 4.33,
    count: 3,
    distribution: { 1: 0, 2: 0, 3: 0, 4: 2, 5: 1 },
    trend: null,
    days: [{ date: "2026-03-03", average: 4.33, count: 3 }],
  });
});

test("nothing recorded has no average and no trend", () => {
  expect(summariseMood([], zone)).toMatchObject({ average: null, count: 0, trend: null, days: [] });
});

test("the trend is told per week, of five days or more", () => {
  const told = (moods: number[]) =>
    summariseMood(
      moods.map((mood, i) => ({ mood, occurredAt: at(1 + i, 15) })),
      zone,
    ).trend;
  expect(told([1, 2, 3, 4])).toBeNull();
  expect(told([1, 2, 3, 4, 5])).toMatchObject({ slopePerWeek: 7 });
  expect(told([5, 4, 4, 3, 2, 1])?.high).toBeLessThan(0);
});

test("a period of seven days begins six days ago, by the member's own midnight", () => {
  expect(firstDayOf("7d", zone, at(2, 2, 59))).toBe("2026-02-23"); // still 1 March in São Paulo
  expect(firstDayOf("7d", zone, at(2, 3))).toBe("2026-02-24");
});

test("in every zone a day's figures are of exactly that day, be it of 23, 24 or 25 hours", () => {
  const aMoment = fc.record({ mood: fc.integer({ min: 1, max: 5 }), after: fc.integer({ min: 0, max: days(4) }) });
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2017, 0), max: Date.UTC(2030, 11) }),
      fc.constantFrom(...zones),
      fc.array(aMoment, { minLength: 1, maxLength: 12 }),
      (from, where, moments) => {
        const points = moments.map(({ mood, after }) => ({ mood, occurredAt: from + after }));
        const summed = summariseMood(points, where).days;
        expect(summed.reduce((sum, { count }) => sum + count, 0)).toBe(points.length);
        for (const { date, count } of summed) {
          const [start, end] = [startOfDay(date, where) ?? 0, endOfDay(date, where) ?? 0];
          expect(points.filter(({ occurredAt }) => occurredAt >= start && occurredAt <= end)).toHaveLength(count);
        }
      },
    ),
  );
});
