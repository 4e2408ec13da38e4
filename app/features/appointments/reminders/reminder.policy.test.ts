import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { dueLead, nextReminderAt } from "./reminder.policy";

const start = Date.UTC(2026, 10, 30, 12);

test("a session is reminded of a day, an hour and a quarter before, and of none whose time is past", () => {
  expect(nextReminderAt(start, start - hours(30))).toBe(start - hours(24));
  expect(nextReminderAt(start, start - hours(24))).toBe(start - hours(1));
  expect(nextReminderAt(start, start - minutes(20))).toBe(start - minutes(15));
  expect(nextReminderAt(start, start - minutes(15))).toBeNull();
});

test("what is due is the latest whose time has come, until the session begins", () => {
  const due = (before: number) => dueLead(start, start - before);
  expect([25, 24, 2, 1].map((n) => due(hours(n)))).toEqual([null, "day", "day", "hour"]);
  expect([16, 15, 1, 0, -1].map((n) => due(minutes(n)))).toEqual(["hour", "quarter", "quarter", null, null]);
});
