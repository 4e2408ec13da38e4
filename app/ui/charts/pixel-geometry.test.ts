import { expect, test } from "vitest";
import { gapsOf, pixelsOf } from "./pixel-geometry";

const line = (cells: (number | null | undefined)[]) => ({ key: "jan", name: "janeiro", short: "jan", cells });
const squaresIn = (path: string) => path.split("M").length - 1;

test("each cell is drawn once, in its level; what was not recorded is a dot, what does not exist nothing", () => {
  const grid = { lines: [line([1, 5, null, 3.4]), line([3, undefined, null, 5])], isUpright: false };
  expect([1, 2, 3, 4, 5].map((level) => squaresIn(pixelsOf(level, grid).squares))).toEqual([1, 0, 2, 0, 2]);
  expect(squaresIn(gapsOf(grid))).toBe(2);
});

test("upright, lines stand side by side", () => {
  const lines = [line([null, null]), line([null, 2])];
  expect(pixelsOf(2, { lines, isUpright: true }).squares).toMatch(/^M10.75 10.75/);
  expect(pixelsOf(2, { lines: [line([null, null, 2])], isUpright: true }).squares).toMatch(/^M0.75 20.75/);
  expect(pixelsOf(2, { lines: [line([null, null, 2])], isUpright: false }).squares).toMatch(/^M20.75 0.75/);
});

test("the stroke of a higher level lies higher in its cell: the level is seen without colour", () => {
  const heightOf = (level: number) => {
    const { strokes } = pixelsOf(level, { lines: [line([level])], isUpright: false });
    return Number(/^M[\d.]+ ([\d.]+)h/.exec(strokes)?.[1]);
  };
  const heights = [1, 2, 3, 4, 5].map(heightOf);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(new Set(heights).size).toBe(5);
});
