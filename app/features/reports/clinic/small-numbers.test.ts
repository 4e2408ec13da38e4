import { expect, test } from "vitest";
import { told, toldBesideSum } from "./small-numbers";

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])("%i is told as %s", (count, said) => {
  expect(told(count)).toBe(said);
});

test.each([
  { counts: [10, 7, 3], said: [10, null, null] },
  { counts: [10, 2, 3], said: [10, null, null] },
  { counts: [9, 0, 4], said: [null, 0, null] },
  { counts: [8, 6], said: [8, 6] },
  { counts: [4], said: [null] },
  { counts: [6, 6, 1], said: [null, 6, null] },
])("beside their sum $counts are told as $said", ({ counts, said }) => {
  expect(toldBesideSum(counts)).toEqual(said);
});
