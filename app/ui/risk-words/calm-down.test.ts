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

test("what is saved is answered each time", () => {
  expect(offersHelp("Não quero mais viver", 31 * 60_000, true)).toBe(true);
  expect(offersHelp("Não quero mais viver", 31 * 60_000 + 1, true)).toBe(true);
  expect(offersHelp("Foi um dia bom", 31 * 60_000 + 2, true)).toBe(false);
});
