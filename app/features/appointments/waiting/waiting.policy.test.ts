import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import type { WaitingWish } from "./waiting";
import { expiryOf, longestWait, newsFor, suits } from "./waiting.policy";

const zone = "America/Sao_Paulo";
const at = (wall: string) => Date.parse(`${wall}-03:00`);
const any: WaitingWish = { fromDay: null, untilDay: null, periods: [] };
const open = (...starts: string[]) => starts.map((wall) => ({ startAt: at(wall), endAt: at(wall) + minutes(50) }));
const freed = (wall: string) => [{ from: at(wall), to: at(wall) + minutes(50) }];

test.each<[string, Partial<WaitingWish>, boolean]>([
  ["2026-03-03T11:59", { periods: ["morning"] }, true],
  ["2026-03-03T12:00", { periods: ["morning"] }, false],
  ["2026-03-03T18:00", { periods: ["morning", "evening"] }, true],
  ["2026-03-03T23:59", { untilDay: "2026-03-03" }, true],
  ["2026-03-04T00:00", { untilDay: "2026-03-03" }, false],
  ["2026-03-02T23:59", { fromDay: "2026-03-03" }, false],
  ["2026-03-03T15:00", {}, true],
])("whether %s suits who waits for %j: %s", (wall, wish, fits) => {
  expect(suits({ ...any, ...wish }, at(wall), zone)).toBe(fits);
});

test("a wish ends with its last day, and by itself after two months", () => {
  const now = at("2026-03-02T09:00");
  expect(expiryOf(any, now, zone)).toBe(now + longestWait);
  expect(expiryOf({ ...any, untilDay: "2026-03-02" }, now, zone)).toBe(at("2026-03-03T00:00") - 1);
  expect(expiryOf({ ...any, untilDay: "2027-03-02" }, now, zone)).toBe(now + longestWait);
});

test("a time given back is news each time, changed hours only where nothing suited before", () => {
  const waits = { ...any, periods: ["morning" as const], zone };
  const morning = open("2026-03-03T09:00", "2026-03-04T09:00");
  expect(newsFor({ ...waits, hasOpen: true }, morning, freed("2026-03-03T09:00"))).toEqual({
    hasOpen: true,
    isNews: true,
  });
  expect(newsFor({ ...waits, hasOpen: true }, morning, [])).toEqual({ hasOpen: true, isNews: false });
  expect(newsFor({ ...waits, hasOpen: false }, morning, [])).toEqual({ hasOpen: true, isNews: true });
  expect(newsFor({ ...waits, hasOpen: true }, [], [])).toEqual({ hasOpen: false, isNews: false });
});

test("what was given back but cannot be booked, or does not suit, is no news", () => {
  const waits = { ...any, periods: ["morning" as const], zone, hasOpen: true };
  expect(newsFor(waits, open("2026-03-04T09:00"), freed("2026-03-03T09:00")).isNews).toBe(false);
  expect(newsFor(waits, open("2026-03-03T15:00"), freed("2026-03-03T15:00")).isNews).toBe(false);
  const next = at("2026-03-03T09:50") - at("2026-03-03T09:00");
  expect(next).toBeLessThan(hours(1));
  expect(newsFor(waits, open("2026-03-03T09:50"), freed("2026-03-03T09:00")).isNews).toBe(false);
});
