import { expect, test } from "vitest";
import { isBusinessDay } from "./business-day";

test.each([
  ["2026-12-25", false],
  ["2026-12-26", false],
  ["2026-12-28", true],
  ["2026-11-20", false],
  ["2026-04-21", false],
  ["2026-11-28", false],
  // Carnaval, Good Friday and Corpus Christi are no federal holidays.
  ["2026-02-17", true],
  ["2026-04-03", true],
  ["2026-06-04", true],
  ["2027-02-09", true],
  ["2027-03-26", true],
  ["2027-05-27", true],
])("%s is a day of work: %s", (day, works) => {
  expect(isBusinessDay(day)).toBe(works);
});
