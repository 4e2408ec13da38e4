import { expect, test } from "vitest";
import { offersHelp } from "./calm-down";

test("help is offered once, and again when half an hour has gone by", () => {
  expect([0, 1, 29 * 60_000, 30 * 60_000, 31 * 60_000].map((now) => offersHelp("quero morrer", now))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(offersHelp("bom dia", 10 ** 9)).toBe(false);
});
