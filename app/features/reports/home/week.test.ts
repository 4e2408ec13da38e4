import { expect, test } from "vitest";
import { weekOf } from "./week";

test("a week begins on Monday, on the wall clock of São Paulo", () => {
  // Sunday 22:30 there is Monday 01:30 UTC.
  expect(weekOf(Date.UTC(2026, 10, 30, 1, 30))).toEqual({
    monday: "2026-11-23",
    from: Date.UTC(2026, 10, 23, 3),
    to: Date.UTC(2026, 10, 30, 3),
  });
  expect(weekOf(Date.UTC(2026, 10, 30, 3)).monday).toBe("2026-11-30");
});
