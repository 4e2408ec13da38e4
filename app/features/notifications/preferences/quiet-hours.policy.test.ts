import { expect, test } from "vitest";
import { fromWallClock, toWallClock } from "~/lib/time/wall-clock";
import { houseQuietHours, quietUntil } from "./quiet-hours.policy";

const zone = "America/Sao_Paulo";
const at = (wall: string, where = zone) => fromWallClock(wall, where) ?? 0;
const until = (wall: string, hours = houseQuietHours, where = zone) =>
  toWallClock(quietUntil(at(wall, where), hours, where), where);

test.each([
  ["2026-03-02T21:59", "2026-03-02T21:59"],
  ["2026-03-02T22:00", "2026-03-03T07:00"],
  ["2026-03-02T23:59", "2026-03-03T07:00"],
  ["2026-03-03T00:00", "2026-03-03T07:00"],
  ["2026-03-03T06:59", "2026-03-03T07:00"],
  ["2026-03-03T07:00", "2026-03-03T07:00"],
  ["2026-12-31T23:00", "2027-01-01T07:00"],
])("at night, %s waits until %s", (now, end) => {
  expect(until(now)).toBe(end);
});

test("quiet in the day, off, and empty hours", () => {
  const siesta = { on: true, fromMinute: 13 * 60, toMinute: 15 * 60 };
  expect(until("2026-03-02T14:00", siesta)).toBe("2026-03-02T15:00");
  expect(until("2026-03-02T15:00", siesta)).toBe("2026-03-02T15:00");
  expect(until("2026-03-02T23:00", { ...houseQuietHours, on: false })).toBe("2026-03-02T23:00");
  expect(until("2026-03-02T23:00", { on: true, fromMinute: 60, toMinute: 60 })).toBe("2026-03-02T23:00");
});

test("the member's own clock counts, also in zones of half hours and of summer time", () => {
  expect(until("2026-03-02T23:30", houseQuietHours, "America/Rio_Branco")).toBe("2026-03-03T07:00");
  expect(until("2026-03-02T23:30", houseQuietHours, "Asia/Kolkata")).toBe("2026-03-03T07:00");
  // The night of 28 to 29 March 2026 has an hour less in Lisbon.
  expect(until("2026-03-28T23:30", houseQuietHours, "Europe/Lisbon")).toBe("2026-03-29T07:00");
  expect(until("2026-10-24T23:30", houseQuietHours, "Europe/Lisbon")).toBe("2026-10-25T07:00");
});
