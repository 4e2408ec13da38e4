import { expect, test } from "vitest";
import { texts } from "../components/texts/texts.data";
import { exerciseCodes } from "./exercise";
import { cueAt, lengthOf, roundsOf, timelineOf } from "./timeline";

const everyLength = exerciseCodes.flatMap((code) =>
  texts[code].course.lengths.map((minutes) => [code, minutes] as const),
);

test.each(everyLength)(
  "%s of %i minutes has no gap, nothing of no length, and takes what was chosen",
  (code, minutes) => {
    const { course } = texts[code];
    const timeline = timelineOf(course, minutes);
    let end = 0;
    for (const { at, seconds, words } of timeline) {
      expect(at).toBe(end);
      expect(Number.isInteger(seconds) && seconds >= 2).toBe(true);
      expect(words.length).toBeGreaterThan(2);
      end += seconds;
    }
    const wanted = minutes * 60;
    expect(lengthOf(timeline)).toBe(end);
    if (course.kind !== "breath") return expect(end).toBe(wanted);
    const { breath } = course;
    expect(end).toBeLessThanOrEqual(wanted);
    expect(wanted - end).toBeLessThan(breath.in + breath.hold + breath.out + breath.rest);
  },
);

test("4-7-8 breathes in for 4, holds for 7, out for 8, and never rests", () => {
  const timeline = timelineOf({ kind: "breath", lengths: [1], breath: { in: 4, hold: 7, out: 8, rest: 0 } }, 1);
  expect(timeline.slice(0, 4).map(({ move, seconds, at }) => [move, seconds, at])).toEqual([
    ["in", 4, 0],
    ["hold", 7, 4],
    ["out", 8, 11],
    ["in", 4, 19],
  ]);
  expect(roundsOf({ in: 4, hold: 7, out: 8, rest: 0 }, 1)).toBe(3);
  expect(timeline).toHaveLength(9);
});

test("what is said at a moment is the last that has begun, and the last of all stays", () => {
  const timeline = timelineOf({ kind: "breath", lengths: [1], breath: { in: 4, hold: 0, out: 4, rest: 0 } }, 1);
  expect([0, 3.9, 4, 7.9, 8, 999].map((at) => cueAt(timeline, at))).toEqual([0, 0, 1, 1, 2, timeline.length - 1]);
});
