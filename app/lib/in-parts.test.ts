import { expect, test } from "vitest";
import { inParts } from "./in-parts";

test("a list is cut in order, nothing lost, nothing empty", () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inParts([], 3)).toEqual([]);
  expect(inParts([1, 2], 2)).toEqual([[1, 2]]);
});
