import { expect, test } from "vitest";
import { isOpen, nextOpening, tidyRanges, type OfficePolicy } from "./office-hours.policy";

const nineToSix = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];
const workdays = [[], nineToSix, nineToSix, nineToSix, nineToSix, nineToSix, []];
const policy = (zone = "America/Sao_Paulo", week = workdays): OfficePolicy => ({ week, zone, replyTime: "one_day" });
const at = (text: string) => Date.parse(text);

test("it is open from the first minute to the last, in her zone and not in the reader's", () => {
  // 26 November 2026 is a Thursday; São Paulo is at −3, Rio Branco at −5.
  expect(isOpen(policy(), at("2026-11-26T11:59:59Z"))).toBe(false);
  expect(isOpen(policy(), at("2026-11-26T12:00:00Z"))).toBe(true);
  expect(isOpen(policy(), at("2026-11-26T14:59:00Z"))).toBe(true);
  expect(isOpen(policy(), at("2026-11-26T15:00:00Z"))).toBe(false);
  expect(isOpen(policy("America/Rio_Branco"), at("2026-11-26T12:00:00Z"))).toBe(false);
  expect(isOpen(policy("America/Rio_Branco"), at("2026-11-26T14:00:00Z"))).toBe(true);
});

test("the next opening is later today, tomorrow, or after the weekend", () => {
  expect(nextOpening(policy(), at("2026-11-26T10:00:00Z"))).toBe(at("2026-11-26T12:00:00Z"));
  expect(nextOpening(policy(), at("2026-11-26T15:30:00Z"))).toBe(at("2026-11-26T17:00:00Z"));
  expect(nextOpening(policy(), at("2026-11-26T22:00:00Z"))).toBe(at("2026-11-27T12:00:00Z"));
  expect(nextOpening(policy(), at("2026-11-27T22:00:00Z"))).toBe(at("2026-11-30T12:00:00Z"));
  // Friday 23:30 in São Paulo is Saturday in UTC.
  expect(nextOpening(policy(), at("2026-11-28T02:30:00Z"))).toBe(at("2026-11-30T12:00:00Z"));
});

test("one short day a week opens again in a week; a week without hours never does", () => {
  const fridays = [[], [], [], [], [], [{ from: 600, to: 660 }], []];
  expect(nextOpening(policy(undefined, fridays), at("2026-11-27T13:30:00Z"))).toBe(at("2026-12-04T13:00:00Z"));
  expect(nextOpening(policy(undefined, [[], [], [], [], [], [], []]), 0)).toBeNull();
  expect(isOpen(policy(undefined, []), 0)).toBe(false);
});

test("ranges are put in order, touching ones become one, overlapping and backward ones are refused", () => {
  expect(
    tidyRanges([
      { from: 600, to: 700 },
      { from: 500, to: 600 },
    ]),
  ).toEqual([{ from: 500, to: 700 }]);
  expect(
    tidyRanges([
      { from: 600, to: 700 },
      { from: 650, to: 800 },
    ]),
  ).toBeNull();
  expect(tidyRanges([{ from: 600, to: 600 }])).toBeNull();
  expect(tidyRanges([])).toEqual([]);
});
