import fc from "fast-check";
import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { fromWallClock, startOfDay } from "~/lib/time/wall-clock";
import { hoursShown, layDay, onDay } from "./day-layout";

const zone = "America/Sao_Paulo";
const day = "2026-11-30";
const at = (wall: string, where = zone) => fromWallClock(wall, where) ?? 0;
const session = (from: string, length: number) => ({
  startAt: at(`${day}T${from}`),
  endAt: at(`${day}T${from}`) + minutes(length),
});

test("what ends at ten is not beside what begins then; what overlaps is", () => {
  const [a, b, c, d] = [session("09:00", 60), session("10:00", 50), session("10:30", 60), session("11:00", 30)];
  const lanes = layDay([d, c, b, a], day, zone).map(({ top, lane, lanes }) => [top, lane, lanes]);
  expect(lanes).toEqual([
    [540, 0, 1],
    [600, 0, 2],
    [630, 1, 2],
    [660, 0, 2],
  ]);
});

test("nobody stands on anybody, in as few lanes as there are at once", () => {
  const start = startOfDay(day, zone) ?? 0;
  const span = fc.record({ from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 14 }), (spans) => {
      const items = spans.map(({ from, length }) => ({
        startAt: start + minutes(15 * from),
        endAt: start + minutes(15 * (from + length)),
      }));
      const placed = layDay(items, day, zone);
      expect(placed).toHaveLength(items.length);
      for (const a of placed) {
        const beside = placed.filter((b) => b !== a && b.top < a.bottom && a.top < b.bottom);
        for (const b of beside) expect([b.lane === a.lane, b.lanes]).toEqual([false, a.lanes]);
        expect(a.lane).toBeLessThan(a.lanes);
      }
    }),
  );
});

test("over midnight a session has a part on each day", () => {
  const late = session("23:30", 60);
  expect(onDay(late, day, zone)).toEqual({ top: 1410, bottom: 1440 });
  expect(onDay(late, "2026-12-01", zone)).toEqual({ top: 0, bottom: 30 });
  expect(onDay(late, "2026-12-02", zone)).toBeNull();
});

test("on days of 23 and 25 hours nothing is drawn shorter than it is, and the rest of the day stays on its clock", () => {
  const ny = "America/New_York";
  const spring = { startAt: at("2026-03-08T01:30", ny), endAt: at("2026-03-08T01:30", ny) + hours(1) };
  expect(onDay(spring, "2026-03-08", ny)).toEqual({ top: 90, bottom: 210 });
  const autumn = { startAt: at("2026-11-01T01:30", ny), endAt: at("2026-11-01T01:30", ny) + hours(1) };
  expect(onDay(autumn, "2026-11-01", ny)).toEqual({ top: 90, bottom: 150 });
  const second = { startAt: autumn.endAt, endAt: autumn.endAt + minutes(30) };
  expect(layDay([autumn, second], "2026-11-01", ny).map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
  ]);
  for (const date of ["2026-03-08", "2026-11-01"]) {
    const nine = { startAt: at(`${date}T09:00`, ny), endAt: at(`${date}T09:50`, ny) };
    expect(onDay(nine, date, ny)).toEqual({ top: 540, bottom: 590 });
  }
});

test("the hours on show hold what is there", () => {
  expect(hoursShown([])).toEqual({ from: 420, to: 1200 });
  expect(hoursShown([{ from: 390, to: 1290 }])).toEqual({ from: 360, to: 1320 });
});
