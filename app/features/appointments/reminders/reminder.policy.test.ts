import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { dueLeads, leadFor, nextReminderAt, nextReminderOnceMore } from "./reminder.policy";

const start = Date.UTC(2026, 10, 30, 12);
const session = { startAt: start, feeCents: null, cancelFreeHours: 24 };
const paid = (cancelFreeHours: number) => ({ startAt: start, feeCents: 18_000, cancelFreeHours });

test("a session is reminded of a day, an hour and a quarter before, and of none whose time is past", () => {
  expect(nextReminderAt(session, start - hours(30))).toBe(start - hours(24));
  expect(nextReminderAt(session, start - hours(24))).toBe(start - hours(1));
  expect(nextReminderAt(session, start - minutes(20))).toBe(start - minutes(15));
  expect(nextReminderAt(session, start - minutes(15))).toBeNull();
});

test("due is what has come and was not given: one on time, several after a pause, none once it begins", () => {
  const due = (since: number, before: number) => dueLeads(session, start - since, start - before);
  expect(due(hours(24), hours(24.1))).toEqual([]);
  expect(due(hours(24), hours(24))).toEqual(["day"]);
  expect(due(hours(24), hours(2))).toEqual(["day"]);
  expect(due(hours(24), minutes(20))).toEqual(["day", "hour"]);
  expect(due(hours(1), minutes(10))).toEqual(["hour", "quarter"]);
  expect(due(minutes(15), 0)).toEqual([]);
});

test("the day's reminder comes two hours before cancelling begins to cost; where that is days before, or never, a day before", () => {
  const first = (free: number) => start - (nextReminderAt(paid(free), start - hours(100)) ?? 0);
  expect([0, 12, 22, 23, 24, 28, 29, 48].map((free) => first(free) / hours(1))).toEqual([
    ...[24, 24, 24, 25, 26, 30, 24, 24],
  ]);
  expect(dueLeads(paid(24), start - hours(26), start - hours(26))).toEqual(["day"]);
  // A fee that came after the clock was set, or went, leaves nobody without.
  expect(dueLeads(paid(24), start - hours(24), start - hours(24))).toEqual(["day"]);
  expect(dueLeads(session, start - hours(26), start - hours(26))).toEqual([]);
  expect(nextReminderAt(session, start - hours(26))).toBe(start - hours(24));
});

test("another fee gives no reminder twice and takes none away", () => {
  const next = (
    dueAt: number | null,
    before: typeof session | ReturnType<typeof paid>,
    after: typeof before,
    now: number,
  ) => {
    const at = nextReminderOnceMore({ ...before, nextReminderAt: dueAt }, after, start - now);
    return at === null ? null : (start - at) / hours(1);
  };
  // The day's was given 26 h before; the fee goes at 25 h: the hour's is next.
  expect(next(start - hours(1), paid(24), session, hours(25))).toBe(1);
  expect(next(start - hours(26), paid(24), session, hours(27))).toBe(24);
  expect(next(start - hours(24), session, paid(24), hours(30))).toBe(26);
  // A fee that comes at 25 h finds the day's past its new time: it is given at once.
  expect(next(start - hours(24), session, paid(24), hours(25))).toBe(25);
  expect(dueLeads(paid(24), start - hours(25), start - hours(25))).toEqual(["day"]);
  expect(next(null, paid(24), session, minutes(10))).toBeNull();
});

test("after a pause each person gets one: the latest that they want", () => {
  expect(leadFor(["day", "hour", "quarter"], (lead) => lead === "day")).toBe("day");
  expect(leadFor(["hour", "quarter"], () => true)).toBe("quarter");
  expect(leadFor(["hour", "quarter"], () => false)).toBe("quarter");
  expect(leadFor([], () => true)).toBeUndefined();
});
