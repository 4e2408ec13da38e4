import { expect, test } from "vitest";
import { moodStretches } from "./mood-stretches";

test("neighbouring days are one stretch, a gap begins another, and older days are left out", () => {
  const days = [
    { date: "2026-01-30", average: 5 },
    { date: "2026-02-10", average: 1 },
    { date: "2026-02-11", average: 3 },
    { date: "2026-03-02", average: 5 },
  ];
  expect(moodStretches(days, "2026-03-02")).toEqual([
    [
      { x: 30.6, y: 17.5, average: 1 },
      { x: 33.7, y: 10, average: 3 },
    ],
    [{ x: 94, y: 2.5, average: 5 }],
  ]);
});

test("where the patient's day is ahead of the reader's, it is the last of the line", () => {
  expect(moodStretches([{ date: "2026-03-03", average: 3 }], "2026-03-02")).toEqual([[{ x: 94, y: 10, average: 3 }]]);
});
