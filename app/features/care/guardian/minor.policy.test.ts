import { expect, test } from "vitest";
import { isMinorOn } from "./minor.policy";

test.each([
  ["2008-03-02", "2026-03-01", true],
  ["2008-03-02", "2026-03-02", false],
  ["2008-02-29", "2026-02-28", true],
  ["2008-02-29", "2026-03-01", false],
  ["1999-12-31", "2026-03-01", false],
])("born on %s, on %s a minor: %s", (birthDate, day, minor) => {
  expect(isMinorOn(birthDate, day)).toBe(minor);
});
