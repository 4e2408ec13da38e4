import { expect, test } from "vitest";
import { dayAfter } from "~/lib/time/wall-clock";
import { moodLine } from "./mood-line";
import { averageWords } from "./mood-scale";

const day = (date: string, average: number | null) => ({ date, average, count: average === null ? 0 : 1 });

test("the first and the last day of a period stand at the sides, a day without record leaves no point", () => {
  const days = [day("2026-11-18", 1), day("2026-11-20", null), day("2026-11-24", 5)];
  const { points, first, last, joined } = moodLine(days, "2026-11-24", 7);
  expect(points).toMatchObject([
    { at: first, value: 1, label: "18 de novembro", words: "1,0 (muito mal)", tone: "mood-1" },
    { at: last, value: 5, tone: "mood-5" },
  ]);
  expect(joined).toBe(1);
});

test("who lives a day ahead ends the line a day later", () => {
  const days = [day("2026-11-18", 1), day("2026-11-25", 4)];
  expect(moodLine(days, "2026-11-24", 7).points.map(({ at }) => at)).toEqual([6]);
});

test("a year is drawn by week, each record counting alike, and a week without any is a gap", () => {
  const end = "2026-11-24";
  const days = [
    { date: dayAfter(end, -364), average: 2, count: 1 },
    { date: dayAfter(end, -15), average: 1, count: 1 },
    { date: dayAfter(end, -14), average: 4, count: 2 },
    { date: end, average: 5, count: 1 },
    { date: dayAfter(end, -6), average: 3, count: 3 },
  ];
  const { points, joined } = moodLine(days, end, 365);
  expect(points.map(({ at, value }) => [at, value])).toEqual([
    [0, 2],
    [347, 3],
    [361, 3.5],
  ]);
  expect(joined).toBe(7);
});

test("an average is said with the words of the moods it lies at or between", () => {
  expect([1, 2.2, 3.5, 3.8, 5].map(averageWords)).toEqual([
    "muito mal",
    "mal",
    "entre mais ou menos e bem",
    "bem",
    "muito bem",
  ]);
});
