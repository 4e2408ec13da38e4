import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeCursor, placeAfter } from "~/lib/page";
import { minutes } from "~/lib/duration";
import { momentOf, periodOf, placeOf } from "./diary.policy";

const zone = "America/Sao_Paulo";
const now = Date.UTC(2026, 2, 2, 12);

test("a wall clock is read in the member's zone, an offset as it is", () => {
  expect(momentOf("2026-03-01T23:30", zone, now)).toBe(Date.UTC(2026, 2, 2, 2, 30));
  expect(momentOf("2026-03-01T23:30", "America/Rio_Branco", now)).toBe(Date.UTC(2026, 2, 2, 4, 30));
  expect(momentOf("2026-03-01T23:30:00-02:00", zone, now)).toBe(Date.UTC(2026, 2, 2, 1, 30));
  expect(momentOf(undefined, zone, now)).toBe(now);
});

test("what is five minutes ahead is a fast clock, more is the future", () => {
  expect(momentOf(new Date(now + minutes(5)).toISOString(), zone, now)).toBe(now + minutes(5));
  expect(() => momentOf(new Date(now + minutes(5) + 1).toISOString(), zone, now)).toThrow("request.invalid");
  expect(() => momentOf("1899-12-31T23:59:59Z", zone, now)).toThrow("request.invalid");
  expect(() => momentOf("2026-99-01T10:00", zone, now)).toThrow("request.invalid");
});

test("what a device queued without network is of then, whatever its clock showed", () => {
  const queuedAt = now - minutes(120);
  const ahead = new Date(queuedAt + minutes(70)).toISOString();
  expect(momentOf(ahead, zone, now, queuedAt)).toBe(queuedAt);
  expect(momentOf(new Date(now + minutes(70)).toISOString(), zone, now, now)).toBe(now);
  expect(() => momentOf("2031-01-01T10:00", zone, now, queuedAt)).toThrow();
  expect(momentOf(undefined, zone, now, queuedAt)).toBe(queuedAt);
  expect(momentOf("2026-03-01T23:30", zone, now, queuedAt)).toBe(Date.UTC(2026, 2, 2, 2, 30));
});

test("a period's days are whole days of the zone", () => {
  expect(periodOf({ from: "2026-03-01", to: "2026-03-01" }, zone)).toEqual({
    from: Date.UTC(2026, 2, 1, 3),
    to: Date.UTC(2026, 2, 2, 3) - 1,
  });
  const instant = "2026-03-01T10:00:00Z";
  expect(periodOf({ to: instant }, zone)).toEqual({ from: null, to: Date.parse(instant) });
});

test("places sort as (instant, id) do, before 1970 too", () => {
  const at = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger());
  const key = fc.record({ at, id: fc.constantFrom("dia_1", "dia_2", "dia_3") });
  fc.assert(
    fc.property(key, key, (a, b) => {
      const expected = a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
      const [x, y] = [placeOf(a), placeOf(b)];
      expect(Math.sign(expected)).toBe(x < y ? -1 : x > y ? 1 : 0);
    }),
    { numRuns: 25 },
  );
});

test("only our own cursors are places", () => {
  expect(placeAfter(encodeCursor({ at: 5, id: "dia_1" }))).toEqual({ at: 5, id: "dia_1" });
  for (const cursor of ["", "x", "W10", "bnVsbA", "__", "WyJhIiwxXQ"]) {
    expect(() => placeAfter(cursor)).toThrow("request.invalid");
  }
});
