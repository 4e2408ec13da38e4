import { expect, test } from "vitest";
import { arcPath, quarterShare } from "./ring-geometry";

test("a share fills the quarters one after another", () => {
  expect([0, 1, 2, 3].map((quarter) => quarterShare(0.375, quarter))).toEqual([1, 0.5, 0, 0]);
  expect([0, 1, 2, 3].map((quarter) => quarterShare(2, quarter))).toEqual([1, 1, 1, 1]);
  expect(quarterShare(-1, 0)).toBe(0);
});

test("the four arcs are four different paths", () => {
  expect(new Set([0, 1, 2, 3].map(arcPath)).size).toBe(4);
});
