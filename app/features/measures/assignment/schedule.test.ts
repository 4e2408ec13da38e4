import fc from "fast-check";
import { expect, test } from "vitest";
import { days } from "~/lib/duration";
import { fromWallClock, toWallClock } from "~/lib/time/wall-clock";
import { dueAfterAnswer, dueInstant, dueNow, intervals, nextDue, opensAt } from "./schedule";

const zone = "America/Sao_Paulo";
const at = (wall: string, where = zone) => fromWallClock(wall, where) ?? NaN;
const wall = (instant: number | null, where = zone) => instant && toWallClock(instant, where);

test("a week, a fortnight and a month later it is the same hour on the wall, over a change of clocks and the ends of months", () => {
  const newYork = "America/New_York"; // clocks go forward on 8 March 2026
  const first = at("2026-03-04T09:30", newYork);
  expect(wall(dueInstant(first, "week", 1, newYork), newYork)).toBe("2026-03-11T09:30");
  expect((dueInstant(first, "week", 1, newYork) ?? NaN) - first).toBe(days(7) - 3_600_000);
  expect(wall(dueInstant(at("2026-11-30T20:00"), "fortnight", 3, zone))).toBe("2027-01-11T20:00");
  const ends = [1, 2, 3].map((n) => wall(dueInstant(at("2026-01-31T08:00"), "month", n, zone)));
  expect(ends).toEqual(["2026-02-28T08:00", "2026-03-31T08:00", "2026-04-30T08:00"]);
});

test("the next due instant is the first that lies after, wherever that is", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...intervals),
      fc.integer({ min: -40, max: 900 }),
      fc.nat(86_399_999),
      (every, day, ms) => {
        const first = at("2026-01-31T08:00");
        const after = first + days(day) + ms;
        const next = nextDue(first, every, after, zone) ?? NaN;
        expect(next > after).toBe(true);
        if (next === first) return;
        const n = Array.from({ length: 200 }, (_, one) => dueInstant(first, every, one, zone)).indexOf(next);
        expect(n).toBeGreaterThan(0);
        expect((dueInstant(first, every, n - 1, zone) ?? NaN) <= after).toBe(true);
      },
    ),
  );
});

test("an answer early, in time or late settles the one that is waited for, and one just before the next settles the next", () => {
  const firstDueAt = at("2026-03-02T09:00");
  const asked = { every: "week" as const, firstDueAt, dueAt: firstDueAt };
  const after = (answered: string) => wall(dueAfterAnswer(asked, at(answered), zone));
  expect(after("2026-02-20T12:00")).toBe("2026-03-09T09:00");
  expect(after("2026-03-02T08:00")).toBe("2026-03-09T09:00");
  expect(after("2026-03-05T08:00")).toBe("2026-03-09T09:00");
  expect(after("2026-03-08T08:00")).toBe("2026-03-16T09:00");
  expect(dueAfterAnswer({ every: null, firstDueAt, dueAt: firstDueAt }, firstDueAt, zone)).toBeNull();
});

test("what nobody answered is left behind when the next begins, and nothing piles up", () => {
  const firstDueAt = at("2026-03-02T09:00");
  const asked = { every: "week" as const, firstDueAt, dueAt: firstDueAt };
  expect(wall(dueNow(asked, at("2026-03-07T08:00"), zone))).toBe("2026-03-02T09:00");
  expect(wall(dueNow(asked, at("2026-03-07T10:00"), zone))).toBe("2026-03-09T09:00");
  expect(wall(dueNow(asked, at("2026-06-01T10:00"), zone))).toBe("2026-06-01T09:00");
  expect(opensAt(asked)).toBeNull();
  expect(wall(opensAt({ ...asked, dueAt: at("2026-03-09T09:00") }))).toBe("2026-03-07T09:00");
});

test("an answer that comes too early for the next leaves it: four in a minute are one week", () => {
  const firstDueAt = at("2026-03-02T09:00");
  let dueAt: number | null = firstDueAt;
  for (const minute of [0, 1, 2, 3])
    dueAt = dueAfterAnswer({ every: "week", firstDueAt, dueAt }, at(`2026-03-02T08:0${minute}`), zone);
  expect(wall(dueAt)).toBe("2026-03-09T09:00");
});

test.each(intervals)("where calendars end a scale of each %s has no next, and nobody walks on for ever", (every) => {
  const firstDueAt = at("9999-12-28T09:00");
  const asked = { every, firstDueAt, dueAt: firstDueAt };
  expect(nextDue(firstDueAt, every, firstDueAt, zone)).toBeNull();
  expect(dueNow(asked, at("2026-03-02T09:00"), zone)).toBe(firstDueAt);
  expect(dueAfterAnswer(asked, at("2026-03-02T09:00"), zone)).toBeNull();
});
