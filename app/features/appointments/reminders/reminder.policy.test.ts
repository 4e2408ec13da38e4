import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { dueLeads, leadFor, nextReminderAt } from "./reminder.policy";

const start = Date.UTC(2026, 10, 30, 12);

test("a session is reminded of a day, an hour and a quarter before, and of none whose time is past", () => {
  expect(nextReminderAt(start, start - hours(30))).toBe(start - hours(24));
  expect(nextReminderAt(start, start - hours(24))).toBe(start - hours(1));
  expect(nextReminderAt(start, start - minutes(20))).toBe(start - minutes(15));
  expect(nextReminderAt(start, start - minutes(15))).toBeNull();
});

test("due is what has come and was not given: one on time, several after a pause, none once it begins", () => {
  const due = (since: number, before: number) => dueLeads(start, start - since, start - before);
  expect(due(hours(24), hours(24.1))).toEqual([]);
  expect(due(hours(24), hours(24))).toEqual(["day"]);
  expect(due(hours(24), hours(2))).toEqual(["day"]);
  expect(due(hours(24), minutes(20))).toEqual(["day", "hour"]);
  expect(due(hours(1), minutes(10))).toEqual(["hour", "quarter"]);
  expect(due(minutes(15), 0)).toEqual([]);
});

test("after a pause each person gets one: the latest that they want", () => {
  expect(leadFor(["day", "hour", "quarter"], (lead) => lead === "day")).toBe("day");
  expect(leadFor(["hour", "quarter"], () => true)).toBe("quarter");
  expect(leadFor(["hour", "quarter"], () => false)).toBe("quarter");
  expect(leadFor([], () => true)).toBeUndefined();
});
