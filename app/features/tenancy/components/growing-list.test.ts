import { expect, test } from "vitest";
import { growParts } from "./growing-list";

const top = { items: [1, 2], cursor: null, nextCursor: "b" };
const second = { items: [3, 4], cursor: "b", nextCursor: "c" };

test("what follows is added below", () => {
  expect(growParts([top], second)).toEqual([top, second]);
});

test("a part that is loaded again takes its own place", () => {
  const again = { ...second, items: [3, 9] };
  expect(growParts([top, second], again)).toEqual([top, again]);
});

test("another filter starts at the top with nothing left of the old list", () => {
  const other = { items: [7], cursor: null, nextCursor: null };
  expect(growParts([top, second], other)).toEqual([other]);
});

test("a part that does not follow stands alone", () => {
  const far = { items: [8], cursor: "x", nextCursor: null };
  expect(growParts([top], far)).toEqual([far]);
});
