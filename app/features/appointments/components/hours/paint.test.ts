import fc from "fast-check";
import { expect, test } from "vitest";
import type { HoursRow } from "../../availability/hours-fields";
import { cellAt, painted, paintedBetween, rowsShown } from "./paint";

const row = (from: string, to: string, type: HoursRow["type"] = "both"): HoursRow => ({ from, to, type });
const minutes = (hour: number, minute = 0) => hour * 60 + minute;

test("painting joins what touches, wiping cuts a hole, and edges between cells stay", () => {
  const morning = painted([row("08:10", "10:00")], { from: minutes(10), to: minutes(12) }, "both");
  expect(morning).toEqual([row("08:10", "12:00")]);
  expect(painted(morning, { from: minutes(9), to: minutes(9, 30) }, null)).toEqual([
    row("08:10", "09:00"),
    row("09:30", "12:00"),
  ]);
});

test("another kind takes its place within what was there", () => {
  expect(painted([row("08:00", "12:00")], { from: minutes(9), to: minutes(10) }, "online")).toEqual([
    row("08:00", "09:00"),
    row("09:00", "10:00", "online"),
    row("10:00", "12:00"),
  ]);
});

test("what is typed half stays, and the end of the day is midnight", () => {
  expect(painted([row("14:", "")], { from: minutes(23), to: minutes(24) }, "both")).toEqual([
    row("23:00", "00:00"),
    row("14:", ""),
  ]);
  expect(cellAt([row("23:00", "00:00", "online")], minutes(23, 30))).toBe("online");
});

test("a stroke over days paints each of them, whichever way it goes", () => {
  const week = paintedBetween({}, { weekday: 3, minute: minutes(11, 30) }, { weekday: 1, minute: minutes(9) }, "both");
  expect(week).toEqual({ 1: [row("09:00", "12:00")], 2: [row("09:00", "12:00")], 3: [row("09:00", "12:00")] });
  expect(rowsShown({ 1: [row("05:15", "06:00")] })[0]).toBe(minutes(5));
});

test("after any strokes every cell shows the last one over it, and no two hours meet", () => {
  const cell = fc.integer({ min: 0, max: 47 });
  const stroke = fc.record({ a: cell, b: cell, type: fc.constantFrom("both", "online", "presencial", null) });
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 8 }), (strokes) => {
      const shown: (HoursRow["type"] | null)[] = Array<null>(48).fill(null);
      let rows: HoursRow[] = [];
      for (const { a, b, type } of strokes) {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        rows = painted(rows, { from: from * 30, to: to * 30 }, type);
        shown.fill(type, from, to);
      }
      expect(shown.map((_, n) => cellAt(rows, n * 30))).toEqual(shown);
      const ends = rows.map(({ from, to }) => [from, to === "00:00" ? "24:00" : to] as const);
      for (const [n, [from]] of ends.entries()) expect(from >= (ends[n - 1]?.[1] ?? "")).toBe(true);
    }),
  );
});
