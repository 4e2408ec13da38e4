import fc from "fast-check";
import { expect, test } from "vitest";
import { dayParts, homeMoments } from "~/features/kernel/said/home-card";
import { dayPartAt, inHomeOrder, useDays, type Placed } from "./order-home.policy";

type Card = Placed & { name: string };
const part = fc.constantFrom(...dayParts);
const cards: fc.Arbitrary<Card[]> = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 }).chain((places) =>
  fc.tuple(
    ...places.map((place) =>
      fc.record({
        name: fc.constant(`c${place}`),
        place: fc.constant(place),
        moment: fc.constantFrom(...homeMoments),
        fits: fc.subarray([...dayParts]),
        usedDays: fc.integer({ min: -3, max: 40 }),
      }),
    ),
  ),
);
const names = (all: readonly Card[]) => all.map(({ name }) => name);
const card = (name: string, said: Partial<Placed>): Card => ({
  ...{ name, moment: "calm", place: 50, fits: [], usedDays: 0 },
  ...said,
});

test("every card is there once, in one order, however they came", () => {
  fc.assert(
    fc.property(
      cards.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      part,
      ([all, mixed], hour) => {
        const ordered = names(inHomeOrder(all, hour));
        expect([...ordered].sort()).toEqual(names(all).sort());
        expect(names(inHomeOrder(mixed, hour))).toEqual(ordered);
      },
    ),
  );
});

test("what has its hour is never behind what can wait, and its places never change", () => {
  fc.assert(
    fc.property(cards, part, part, (all, one, other) => {
      const moments = inHomeOrder(all, one).map(({ moment }) => homeMoments.indexOf(moment));
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      const now = (hour: typeof one) => names(inHomeOrder(all, hour).filter(({ moment }) => moment === "now"));
      expect(now(one)).toEqual(now(other));
    }),
  );
});

test("using something more never moves it down, and only moves that", () => {
  fc.assert(
    fc.property(cards, part, fc.nat(), fc.integer({ min: 1, max: useDays }), (all, hour, which, more) => {
      fc.pre(all.length > 0);
      const it = all[which % all.length]!;
      const used = all.map((one) => (one === it ? { ...one, usedDays: one.usedDays + more } : one));
      const [before, after] = [names(inHomeOrder(all, hour)), names(inHomeOrder(used, hour))];
      expect(after.indexOf(it.name)).toBeLessThanOrEqual(before.indexOf(it.name));
      const others = (some: string[]) => some.filter((name) => name !== it.name);
      expect(others(after)).toEqual(others(before));
    }),
  );
});

test("the hour weighs as much as four days of use", () => {
  const evening = card("evening", { fits: ["evening"], place: 9 });
  const used = (days: number) => card("used", { usedDays: days, place: 1 });
  expect(names(inHomeOrder([used(3), evening], "evening"))).toEqual(["evening", "used"]);
  expect(names(inHomeOrder([used(4), evening], "evening"))).toEqual(["used", "evening"]);
  expect(names(inHomeOrder([used(1), evening], "morning"))).toEqual(["used", "evening"]);
});

test("a day has four parts", () => {
  expect([0, 299, 300, 719, 720, 1079, 1080, 1439].map(dayPartAt)).toEqual([
    ...(["night", "night", "morning", "morning"] as const),
    ...(["afternoon", "afternoon", "evening", "evening"] as const),
  ]);
});
