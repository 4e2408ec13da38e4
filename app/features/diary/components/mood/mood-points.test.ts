import { expect, test } from "vitest";
import { moodPoints } from "./mood-points";
import { averageWords } from "./mood-scale";

test("the first and the last day of a period stand at the sides, the best mood at the top", () => {
  const days = [
    { date: "2026-11-18", average: 1 },
    { date: "2026-11-24", average: 5 },
  ];
  expect(moodPoints(days, "2026-11-24", 7)).toMatchObject([
    { x: 2, y: 90, mood: 1 },
    { x: 98, y: 10, mood: 5 },
  ]);
});

test("a day without record leaves no point", () => {
  expect(moodPoints([{ date: "2026-11-20", average: null }], "2026-11-24", 7)).toEqual([]);
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
