import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "~/lib/time/wall-clock";
import type { MoodDay, Squares } from "../day/mood-day";
import { differenceOf } from "./mean-difference";
import { dayPartsOf, tagsOf, weekdaysOf } from "./mood-patterns";
import { theilSen } from "./theil-sen";
import { volatilityOf } from "./volatility";

const day = (date: string, moods: MoodDay["moods"], more: Partial<MoodDay> = {}): MoodDay => ({
  ...{ date, moods, hours: {}, tags: {}, energy: [0, 0], anxiety: [0, 0], sleep: [0, 0] },
  ...more,
});
const squares = (values: number[]): Squares => [
  values.length,
  values.reduce((sum, v) => sum + v, 0),
  values.reduce((sum, v) => sum + v * v, 0),
];

test("the data of Sen 1968 (section 6, after Graybill): slope 4, and at 95 % one rank more on either side than his 93 % (26/7 to 35/8)", () => {
  const [x, y] = [
    [1, 2, 3, 4, 10, 12, 18],
    [9, 15, 19, 20, 45, 55, 78],
  ];
  const told = theilSen(x.map((at, i) => [at, y[i] ?? 0]));
  expect(told?.slope).toBe(4);
  expect(told?.low).toBeCloseTo(11 / 3);
  expect(told?.high).toBe(5);
});

test("one extreme day does not move the line, and fewer than five points make none", () => {
  const line = Array.from({ length: 20 }, (_, x): [number, number] => [x, 2 + x / 10]);
  expect(theilSen(line)?.slope).toBeCloseTo(0.1);
  const odd = line.map(([x, y]): [number, number] => [x, x === 9 ? 5 : y]);
  expect(theilSen(odd)?.slope).toBeCloseTo(0.1);
  expect(theilSen(line.slice(0, 4))).toBeNull();
});

test("moods that only sway have an interval around nought; a rise, one above it; equal ones nought", () => {
  const told = (moods: number[]) => theilSen(moods.map((mood, x) => [x, mood]));
  const swaying = told([3, 4, 2, 3, 4, 2, 3, 4, 2, 3, 4, 2]);
  expect(swaying?.low).toBeLessThanOrEqual(0);
  expect(swaying?.high).toBeGreaterThanOrEqual(0);
  expect(told([1, 2, 2, 3, 3, 3, 4, 4, 5, 5])?.low).toBeGreaterThan(0);
  expect(told([3, 3, 3, 3, 3, 3])).toEqual({ slope: 0, low: 0, high: 0 });
});

test("the slope lies within its interval, shifts with nothing and turns with the sign", () => {
  const points = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(points, fc.integer({ min: -3, max: 3 }), (moods, shift) => {
      const told = theilSen(moods.map((mood, x) => [x, mood]));
      const shifted = theilSen(moods.map((mood, x) => [x + 100, mood + shift]));
      const turned = theilSen(moods.map((mood, x) => [x, -mood]));
      expect(told && told.low <= told.slope && told.slope <= told.high).toBe(true);
      expect(shifted).toEqual(told);
      expect(turned?.slope).toBeCloseTo(-(told?.slope ?? 0));
      expect(turned?.low).toBeCloseTo(-(told?.high ?? 0));
    }),
  );
});

test("volatility is the mean step from day to day, and no step leads over a gap", () => {
  const steady = Array.from({ length: 6 }, (_, i) => ({ date: dayAfter("2026-03-01", i), average: i % 2 ? 4 : 2 }));
  expect(volatilityOf(steady)).toBe(2);
  const apart = steady.map(({ average }, i) => ({ date: dayAfter("2026-03-01", 2 * i), average }));
  expect(volatilityOf(apart)).toBeNull();
  expect(volatilityOf(steady.slice(0, 5))).toBeNull();
  const withGap = [...steady, { date: "2026-03-20", average: 5 }];
  expect(volatilityOf(withGap)).toBe(2);
});

test("Welch's interval of a textbook pair, and nothing of fewer than five on a side, nor of equal ones against equal ones", () => {
  const [a, b] = [squares([5, 4, 5, 4, 5, 4]), squares([2, 3, 2, 3, 2, 3])];
  // Means 4.5 and 2.5, variances 0.3 each: standard error √0.1, 10 degrees of freedom, t = 2.228.
  const told = differenceOf(a, b);
  expect(told?.difference).toBe(2);
  expect(told?.low).toBeCloseTo(2 - 2.228 * Math.sqrt(0.1), 2);
  expect(told?.high).toBeCloseTo(2 + 2.228 * Math.sqrt(0.1), 2);
  expect(differenceOf(squares([1, 2, 3, 4]), b)).toBeNull();
  expect(differenceOf(a, squares([1, 2, 3, 4]))).toBeNull();
  expect(differenceOf(squares([4, 4, 4, 4, 4]), squares([2, 2, 2, 2, 2]))).toBeNull();
});

test("a tag is told beside the entries without it, with five on each side, and check-ins are no entries", () => {
  const tagged = Array.from({ length: 6 }, (_, i) =>
    day(dayAfter("2026-03-01", i), [0, 1, 0, 1, 3], {
      tags: {
        ...(i === 0 ? { "*": [2, 7, 29], walk: [1, 5, 25] } : { "*": [2, 6, 20], walk: [1, 4, 16] }),
        ...(i < 4 ? { rare: [1, 2, 4] } : {}),
      },
    }),
  );
  expect(tagsOf(tagged)).toMatchObject([{ blind: "walk", average: 4.17, count: 6, difference: 2.17 }]);
});

test("weekdays begin on Monday, parts of the day at midnight, and what was not recorded is no nought", () => {
  const days = [
    day("2026-11-23", [0, 0, 0, 2, 0], { hours: { "05": [1, 4], "06": [1, 4] } }), // Monday
    day("2026-11-29", [1, 0, 1, 0, 0], { hours: { "23": [2, 4] } }), // Sunday
  ];
  const weekdays = weekdaysOf(days);
  expect(weekdays[1]).toEqual({ average: 4, count: 2 });
  expect(weekdays[7]).toEqual({ average: 2, count: 2 });
  expect(weekdays[3]).toEqual({ average: null, count: 0 });
  expect(dayPartsOf(days)).toEqual({
    night: { average: 4, count: 1 },
    morning: { average: 4, count: 1 },
    afternoon: { average: null, count: 0 },
    evening: { average: 2, count: 2 },
  });
});
