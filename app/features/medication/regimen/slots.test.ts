import fc from "fast-check";
import { expect, test } from "vitest";
import { localDay } from "~/lib/time/wall-clock";
import { nextReminder, slotsAt } from "./slots";

const hour = 3_600_000;
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

test("the next hour is today's, or the next day's once today's are over; without hours there is none", () => {
  const noon = Date.parse("2026-03-02T12:00Z"); // 09:00 in São Paulo
  expect(iso(nextReminder(["08:00", "20:30"], "America/Sao_Paulo", noon))).toBe("2026-03-02T23:30:00.000Z");
  expect(iso(nextReminder(["08:00"], "America/Sao_Paulo", noon))).toBe("2026-03-03T11:00:00.000Z");
  expect(iso(nextReminder(["08:00"], "America/Noronha", noon))).toBe("2026-03-03T10:00:00.000Z");
  expect(nextReminder([], "America/Sao_Paulo", noon)).toBeNull();
});

test("an hour that clocks leave out comes later that night, one that comes twice comes once", () => {
  // São Paulo, 4 November 2018: 00:00 → 01:00. 18 February 2018: 24:00 → 23:00.
  const before = Date.parse("2018-11-03T15:00Z");
  const left = nextReminder(["00:30"], "America/Sao_Paulo", before);
  expect(iso(left)).toBe("2018-11-04T03:30:00.000Z");
  expect(slotsAt(["00:30"], "America/Sao_Paulo", left ?? 0)).toEqual(["2018-11-04T00:30"]);
  const twice = nextReminder(["23:30"], "America/Sao_Paulo", Date.parse("2018-02-17T15:00Z"));
  expect(iso(twice)).toBe("2018-02-18T01:30:00.000Z");
  expect(iso(nextReminder(["23:30"], "America/Sao_Paulo", twice ?? 0))).toBe("2018-02-19T02:30:00.000Z");
});

test("over a year of any zone every hour of every day comes once, in order", () => {
  const zones = ["America/Sao_Paulo", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe", "America/Rio_Branco"];
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
  fc.assert(
    fc.property(fc.constantFrom(...zones), time, (zone, at) => {
      const start = Date.UTC(2025, 0, 10, 12);
      const days: string[] = [];
      for (let now = start; now < start + 366 * 24 * hour;) {
        const next = nextReminder([at], zone, now);
        if (next === null || next <= now) throw new Error("stands still");
        expect(slotsAt([at], zone, next)).toHaveLength(1);
        days.push(localDay(next, zone));
        now = next;
      }
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBeGreaterThanOrEqual(366);
    }),
    { numRuns: 12 },
  );
});

test("an instant that was reckoned in another zone is no hour here any more", () => {
  const at = nextReminder(["08:00"], "America/Sao_Paulo", Date.parse("2026-03-02T12:00Z")) ?? 0;
  expect(slotsAt(["08:00"], "America/Manaus", at)).toEqual([]);
});
