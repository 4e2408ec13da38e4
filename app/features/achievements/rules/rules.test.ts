import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "~/lib/time/wall-clock";
import { actKinds, worth, xpOfDay } from "./acts";
import { badgeCodes, badges, earnedBadges } from "./badges";
import { levelOf, xpOfLevel } from "./level.policy";
import { arcsOf } from "./ring.policy";
import { endPauses, pauseFrom, streakOf } from "./streak.policy";

/** Monday, 2 March 2026. */
const monday = "2026-03-02";
/** Days of a drawing, the first a Monday: `x` something done, `.` nothing; the last is today. */
function drawn(picture: string, pauses: { from: number; to: number }[] = []) {
  const cells = [...picture.replaceAll(" ", "")];
  const day = (n: number) => dayAfter(monday, n);
  const days = new Set(cells.flatMap((cell, n) => (cell === "x" ? [day(n)] : [])));
  return {
    days,
    today: day(cells.length - 1),
    pauses: pauses.map(({ from, to }) => ({ from: day(from), to: day(to) })),
  };
}

test("a level asks for floor(100 · L^1.5) in all, and begins exactly there", () => {
  expect([0, 1, 2, 3, 10].map(xpOfLevel)).toEqual([0, 100, 282, 519, 3162]);
  expect([0, 99, 100, 281, 282, 518, 519].map(levelOf)).toEqual([0, 0, 1, 1, 2, 2, 3]);
  for (let level = 1; level <= 500; level += 1)
    expect([levelOf(xpOfLevel(level) - 1), levelOf(xpOfLevel(level))]).toEqual([level - 1, level]);
});

test("two rest days of a week are no gap; the third is; today is none before it is over", () => {
  expect(streakOf(drawn("xx..xxx xx..xx."))).toMatchObject({ days: 9, regained: 0, returning: null });
  expect(streakOf(drawn("xxxxxxx xx...xx"))).toMatchObject({ days: 2, returning: 2 });
  expect(streakOf(drawn("xxxxxxx x..."))).toMatchObject({ days: 8 });
  expect(streakOf(drawn("xxxxxxx x...."))).toMatchObject({ days: 0, returning: 0 });
  expect(streakOf(drawn("......."))).toMatchObject({ days: 0, returning: null });
});

test("who is back for three days has what was before again, over several gaps; nothing is taken away", () => {
  expect(streakOf(drawn("xxxxxxx ....... xxx"))).toMatchObject({ days: 10, regained: 7, returning: null });
  expect(streakOf(drawn("xxx.... ....... xxx.... ....... xxx"))).toMatchObject({ days: 9, regained: 6 });
  expect(streakOf(drawn("xxxxxxx ....... x.... .. ....... xxx"))).toMatchObject({ days: 4, regained: 1 });
});

test("a pause asks for nothing, whatever it lasts, and ends when somebody is back", () => {
  const picture = "xxxxx.. ....... ....... xx";
  expect(streakOf(drawn(picture))).toMatchObject({ days: 2 });
  expect(streakOf(drawn(picture, [{ from: 7, to: 20 }]))).toMatchObject({ days: 7, paused: false });
  expect(streakOf(drawn("xxxxx.. .......", [{ from: 7, to: 30 }]))).toMatchObject({ days: 5, paused: true });
  expect(endPauses([{ from: "2026-03-02", to: "2026-03-20" }], "2026-03-05")).toEqual([
    { from: "2026-03-02", to: "2026-03-04" },
  ]);
  expect(endPauses([pauseFrom("2026-03-05", 7)], "2026-03-05")).toEqual([]);
});

test("more days never make a shorter streak than fewer in the same stretch, and it is never more than there are days", () => {
  const picture = fc.array(fc.boolean(), { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(picture, fc.nat(89), (done, extra) => {
      const of = drawn(done.map((isDone) => (isDone ? "x" : ".")).join(""));
      const { days, regained } = streakOf(of);
      expect(days).toBeLessThanOrEqual(of.days.size);
      const more = new Set([...of.days, dayAfter(monday, extra % done.length)]);
      const then = streakOf({ ...of, days: more });
      expect(then.days).toBeGreaterThanOrEqual(days - regained);
    }),
    { numRuns: 500 },
  );
});

test("a day brings no more than its limits, and each kind fills one arc at most", () => {
  expect(xpOfDay({ wrote: 1 })).toBe(10);
  expect(xpOfDay({ wrote: 50, checked_in: 50 })).toBe(30);
  expect(arcsOf([])).toEqual({ criar: 0, cuidar: 0, crescer: 0, curar: 0 });
  expect(arcsOf(Array.from({ length: 8 }, () => ({ wrote: 1, session: 1 })))).toEqual({
    ...{ criar: 1, cuidar: 0, crescer: 0, curar: 1 },
  });
  expect(actKinds.filter((kind) => worth[kind].cycle === null)).toEqual(["challenge"]);
});

test("nothing counts by a mood, a score, a call for help or what is shared; no badge is out of reach", () => {
  expect([...actKinds].toSorted()).toEqual(["challenge", "checked_in", "plan", "practice", "session", "task", "wrote"]);
  const all = Object.fromEntries(actKinds.map((kind) => [kind, 10_000]));
  const standing = { activeDays: 10_000, level: 99, streakDays: 400, hasReturned: true, hasPaused: true };
  expect(earnedBadges({ kindDays: all, ...standing })).toEqual(badgeCodes);
  const words = badgeCodes.map((code) => `${badges[code].name} ${badges[code].words}`).join(" ");
  expect(words).not.toMatch(/humor|compartilh|\bSOS\b|ajuda|pontua/i);
});
