import { expect, test } from "vitest";
import { deadlineOf } from "./incident-term";

test.each([
  ["2026-11-30T15:00:00Z", "2026-12-04T02:59"], // a Monday: until Thursday's end in Brasília
  ["2026-12-04T02:30:00Z", "2026-12-09T02:59"], // Thursday 23:30 in Brasília: Friday, Monday, Tuesday
  ["2026-12-23T12:00:00Z", "2026-12-30T02:59"], // Thursday, then Christmas and a weekend, Monday, Tuesday
  ["2026-11-14T12:00:00Z", "2026-11-19T02:59"], // a Saturday before 15/11, itself a Sunday
])("what was known at %s is told by %s", (known, until) => {
  expect(new Date(deadlineOf(Date.parse(known))).toISOString().slice(0, 16)).toBe(until);
});
