import { expect, test } from "vitest";
import { dayAfter } from "~/lib/time/wall-clock";
import { daysThrough, dueOf, lookAhead, type TaskRule } from "./recurrence.policy";

const rule = (said: Partial<TaskRule> = {}): TaskRule => ({
  ...{ freq: "daily", firstDay: "2026-03-02", weekdays: [], count: null, until: null },
  ...said,
});

const said: [TaskRule, string[]][] = [
  [rule({ count: 3 }), ["2026-03-02", "2026-03-03", "2026-03-04"]],
  [rule({ until: "2026-03-03" }), ["2026-03-02", "2026-03-03"]],
  [rule({ freq: "weekly", count: 2 }), ["2026-03-02", "2026-03-09"]],
  [rule({ freq: "weekly", weekdays: [5, 1], count: 3 }), ["2026-03-02", "2026-03-06", "2026-03-09"]],
  [rule({ freq: "weekly", firstDay: "2026-03-03", weekdays: [1, 3], count: 2 }), ["2026-03-04", "2026-03-09"]],
  [rule({ freq: "fortnightly", count: 3 }), ["2026-03-02", "2026-03-16", "2026-03-30"]],
  [rule({ freq: "monthly", firstDay: "2026-01-31", count: 3 }), ["2026-01-31", "2026-02-28", "2026-03-31"]],
];

test("the days of each rule, in their order", () => {
  for (const [one, days] of said) expect(daysThrough(one, "2026-12-31")).toEqual(days);
});

test("looked at day by day, every day is written once, none before its time but the next; after a pause nobody is asked for yesterday", () => {
  const said = rule({ freq: "weekly", weekdays: [2, 4], count: 7 });
  const written: string[] = [];
  let through: string | null = null;
  for (let day = "2026-02-20"; day < "2026-05-01"; day = dayAfter(day, 1)) {
    for (let again = 0; again < 2; again++) {
      const ahead = lookAhead(said, through, day);
      written.push(...ahead.days);
      for (const one of ahead.days) expect(one >= day).toBe(true);
      ({ through } = ahead);
    }
  }
  expect(written).toEqual(daysThrough(said, "2026-12-31"));
  expect(lookAhead(said, "2026-03-03", "2026-03-12").days).toEqual(["2026-03-12", "2026-03-17"]);
  expect(lookAhead(said, through, "2026-06-01")).toEqual({ days: [], through, current: "2026-03-24", isOver: true });
});

test("one that begins far ahead has its first day written; it is over with its last", () => {
  expect(lookAhead(rule({ firstDay: "2027-01-01" }), null, "2026-03-02").days).toEqual(["2027-01-01"]);
  const wednesdays = rule({ freq: "weekly", weekdays: [3], firstDay: "2027-01-01" });
  expect(lookAhead(wednesdays, null, "2026-03-02").days).toEqual(["2027-01-06"]);
  expect(lookAhead(rule({ count: 2 }), "2026-03-02", "2026-03-02")).toMatchObject({
    days: ["2026-03-03"],
    isOver: false,
  });
  expect(lookAhead(rule({ count: 2 }), "2026-03-03", "2026-03-03")).toMatchObject({ days: [], isOver: true });
});

// New York's clocks go forward on 8 March 2026, back on 1 November; days have 23 and 25 hours.
const dues: [string, string | null, string][] = [
  ["2026-03-08", null, "2026-03-09T03:59:59.999Z"],
  ["2026-03-08", "02:30", "2026-03-08T07:30:00.000Z"],
  ["2026-11-01", null, "2026-11-02T04:59:59.999Z"],
  ["2026-11-01", "01:30", "2026-11-01T05:30:00.000Z"],
];

test("what is due on a day is due once, whatever the clock does", () => {
  for (const [day, hour, due] of dues) expect(new Date(dueOf(day, hour, "America/New_York")).toISOString()).toBe(due);
});
