import { expect, test } from "vitest";
import { usualWeek, weekOf, weeksBeside } from "./week";

const zone = "America/Sao_Paulo";

test("a week begins on its Monday, on the clock of who looks, and a day that is none has no week", () => {
  expect(weekOf("2026-03-08", zone)).toEqual({
    monday: "2026-03-02",
    from: Date.UTC(2026, 2, 2, 3),
    until: Date.UTC(2026, 2, 9, 3),
  });
  for (const none of ["2026-02-30", "x", "", "0000-01-01", "9999-12-31"]) expect(weekOf(none, zone)).toBeNull();
});

test("on a Monday the week of the moment is the one before; there is no week after that of the moment", () => {
  const monday = Date.UTC(2026, 2, 2, 12);
  expect(usualWeek(monday, zone).monday).toBe("2026-02-23");
  expect(usualWeek(monday + 24 * 3600_000, zone).monday).toBe("2026-03-02");
  expect(weeksBeside("2026-02-23", monday, zone)).toEqual({
    words: "De 23 de fevereiro a 1 de março",
    before: "2026-02-16",
    after: "2026-03-02",
  });
  expect(weeksBeside("2026-03-02", monday, zone).after).toBeNull();
});
