import { expect, test } from "vitest";
import { costOf } from "./price";

const price = { inCents: 140, outCents: 1100 };

test("what a model writes has a price of its own; a clinic is never told less than it costs", () => {
  expect(costOf(0, 0, price)).toBe(0);
  expect(costOf(1, 0, price)).toBe(1);
  expect(costOf(1_000_000, 0, price)).toBe(140);
  expect(costOf(1_000_000, 1_000_000, price)).toBe(1100);
  expect(costOf(2_000_000, 500_000, price)).toBe(210 + 550);
});
