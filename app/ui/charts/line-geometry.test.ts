import { expect, test } from "vitest";
import { stretchesOf, xOf, yOf } from "./line-geometry";

const frame = { first: 0, last: 10, low: 1, high: 5 };

test("the first and the last place lie at the sides, the middle in the middle", () => {
  expect([0, 5, 10].map((at) => xOf(at, frame))).toEqual([1.5, 50, 98.5]);
  expect(xOf(3, { first: 3, last: 3 })).toBe(50);
});

test("higher values lie higher, and what leaves the scale lies at its end", () => {
  expect([1, 3, 5].map((value) => yOf(value, frame))).toEqual([94, 50, 6]);
  expect([0, 27].map((value) => yOf(value, frame))).toEqual([94, 6]);
});

test("a gap is a gap: neighbours are joined, and nothing else", () => {
  const at = (...places: number[]) => places.map((place) => ({ at: place, value: 3 }));
  const places = stretchesOf(at(1, 2, 4, 5, 9), 1).map((stretch) => stretch.map((point) => point.at));
  expect(places).toEqual([[1, 2], [4, 5], [9]]);
  expect(stretchesOf(at(0, 7, 14, 28), 7)).toHaveLength(2);
  expect(stretchesOf([], 1)).toEqual([]);
});
