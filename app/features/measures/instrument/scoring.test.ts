import fc from "fast-check";
import { expect, test } from "vitest";
import { instrumentCodes, type InstrumentCode, type Values } from "./instrument";
import { instruments } from "./instruments.data";
import { changeBetween, leastReliable } from "./reliable-change";
import { bandOf, fits, rangeOf, scoreOf } from "./scoring";

const all = (value: number | null, items: number): Values => Array.from({ length: items }, () => value);

test.each<[InstrumentCode, Values, { total: number | null; band: string | null; missing?: number; safety?: boolean }]>([
  // The cut-offs of Kroenke et al. 2001: 5, 10, 15, 20.
  ["phq-9", [0, 0, 0, 0, 0, 0, 0, 0, 0], { total: 0, band: "minimal" }],
  ["phq-9", [1, 1, 1, 1, 0, 0, 0, 0, 0], { total: 4, band: "minimal" }],
  ["phq-9", [1, 1, 1, 1, 1, 0, 0, 0, 0], { total: 5, band: "mild" }],
  ["phq-9", [1, 1, 1, 1, 1, 1, 1, 2, 0], { total: 9, band: "mild" }],
  ["phq-9", [2, 2, 2, 2, 2, 0, 0, 0, 0], { total: 10, band: "moderate" }],
  ["phq-9", [3, 3, 3, 3, 2, 0, 0, 0, 0], { total: 14, band: "moderate" }],
  ["phq-9", [3, 3, 3, 3, 3, 0, 0, 0, 0], { total: 15, band: "moderately-severe" }],
  ["phq-9", [3, 3, 3, 3, 3, 3, 1, 0, 0], { total: 19, band: "moderately-severe" }],
  ["phq-9", [3, 3, 3, 3, 3, 3, 2, 0, 0], { total: 20, band: "severe" }],
  ["phq-9", all(3, 9), { total: 27, band: "severe", safety: true }],
  // The safety item at any total, and what does not clear anybody.
  ["phq-9", [0, 0, 0, 0, 0, 0, 0, 0, 1], { total: 1, band: "minimal", safety: true }],
  ["phq-9", [null, null, null, null, null, null, null, null, 1], { total: null, band: null, missing: 8, safety: true }],
  ["phq-9", [3, 3, 3, 3, 3, 3, 3, 3, null], { total: 27, band: "severe", missing: 1, safety: false }],
  // One or two left out: the mean of the others, rounded (10 / 7 · 9 = 12.86); three: no total.
  ["phq-9", [null, 2, null, 2, 2, 2, 2, 0, 0], { total: 13, band: "moderate", missing: 2 }],
  ["phq-9", [1, 1, 1, 1, 0, 0, 0, null, 0], { total: 5, band: "mild", missing: 1 }],
  ["phq-9", [null, 2, null, 2, 2, 2, null, 0, 0], { total: null, band: null, missing: 3 }],
  // Spitzer et al. 2006: 5, 10, 15.
  ["gad-7", [1, 1, 1, 1, 0, 0, 0], { total: 4, band: "minimal" }],
  ["gad-7", [1, 1, 1, 1, 1, 0, 0], { total: 5, band: "mild" }],
  ["gad-7", [2, 2, 2, 2, 2, 0, 0], { total: 10, band: "moderate" }],
  ["gad-7", [3, 3, 3, 3, 2, 0, 0], { total: 14, band: "moderate" }],
  ["gad-7", [3, 3, 3, 3, 3, 0, 0], { total: 15, band: "severe" }],
  ["gad-7", [3, null, null, 3, 3, 3, 3], { total: 21, band: "severe", missing: 2 }],
  ["gad-7", [3, null, null, null, 3, 3, 3], { total: null, band: null, missing: 3 }],
  // Kroenke et al. 2003 and 2007: 3 of 6; nothing may be left out.
  ["phq-2", [1, 1], { total: 2, band: "negative" }],
  ["phq-2", [1, 2], { total: 3, band: "positive" }],
  ["phq-2", [3, null], { total: null, band: null, missing: 1 }],
  ["gad-2", [0, 2], { total: 2, band: "negative" }],
  ["gad-2", [3, 3], { total: 6, band: "positive" }],
  // Topp et al. 2015: raw × 4; 50 and below is poor, 28 and below calls for a look at depression.
  ["who-5", all(5, 5), { total: 100, band: "good" }],
  ["who-5", [3, 3, 3, 2, 2], { total: 52, band: "good" }],
  ["who-5", [3, 3, 2, 2, 2], { total: 48, band: "low" }],
  ["who-5", [2, 2, 1, 1, 1], { total: 28, band: "poor" }],
  ["who-5", all(0, 5), { total: 0, band: "poor" }],
  ["who-5", [5, 5, 5, 5, null], { total: null, band: null, missing: 1 }],
])("%s answered %j", (code, values, expected) => {
  expect(scoreOf(code, values)).toEqual({ missing: 0, safety: false, ...expected });
});

test("every total that an instrument can have lies in one of its bands, and only one", () => {
  for (const code of instrumentCodes) {
    const { most } = rangeOf(instruments[code]);
    for (let total = 0; total <= most; total += instruments[code].factor) {
      expect(instruments[code].bands.filter(({ from, to }) => total >= from && total <= to)).toHaveLength(1);
      expect(bandOf(instruments[code], total)).not.toBeNull();
    }
  }
});

test("whatever is answered, a total is whole, within range, and there whenever enough was answered", () => {
  const answering = fc.constantFrom(...instrumentCodes).chain((code) => {
    const { items, options } = instruments[code];
    const value = fc.option(fc.nat(options.length - 1), { nil: null });
    return fc.tuple(fc.constant(code), fc.array(value, { minLength: items.length, maxLength: items.length }));
  });
  fc.assert(
    fc.property(answering, ([code, values]) => {
      const { total, band, missing } = scoreOf(code, values);
      expect(fits(instruments[code], values)).toBe(true);
      expect(total === null).toBe(missing > instruments[code].mostMissing);
      expect(band === null).toBe(total === null);
      if (total === null) return;
      expect(Number.isInteger(total) && total >= 0 && total <= rangeOf(instruments[code]).most).toBe(true);
    }),
  );
});

test("too few, too many and impossible answers do not fit", () => {
  const { "phq-2": phq2 } = instruments;
  for (const values of [[], [0], [0, 0, 0], [0, 4], [0, -1], [0, 0.5]]) expect(fits(phq2, values)).toBe(false);
  expect(fits(phq2, [null, 3])).toBe(true);
});

test("a change is reliable from 6 points of PHQ-9 and 4 of GAD-7 on, as services that use both have it, and never said of the others", () => {
  expect(instrumentCodes.map(leastReliable)).toEqual([6, 4, null, null, null]);
  expect(changeBetween("phq-9", 16, 10)).toEqual({ points: -6, reliable: "better" });
  expect(changeBetween("phq-9", 16, 11)).toEqual({ points: -5, reliable: "none" });
  expect(changeBetween("phq-9", 4, 10)).toEqual({ points: 6, reliable: "worse" });
  expect(changeBetween("gad-7", 8, 12)).toEqual({ points: 4, reliable: "worse" });
  expect(changeBetween("gad-7", 12, 9)).toEqual({ points: -3, reliable: "none" });
  expect(changeBetween("phq-9", null, 10)).toBeNull();
  expect(changeBetween("who-5", 20, 80)).toBeNull();
});
