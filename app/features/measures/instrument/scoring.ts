import type { Band, Instrument, InstrumentCode, Values } from "./instrument";
import { instruments } from "./instruments.data";

/** What comes of the answers to an instrument. */
export type Score = {
  /** Null when more items are missing than the instrument allows. */
  total: number | null;
  /** Code of the band that the total lies in. */
  band: string | null;
  missing: number;
  /** The safety item was answered with 1 or more, whatever the total. False clears nobody: "0" is no all-clear, nor is no answer. */
  safety: boolean;
};

/** Whether there is a value for each item, each one of the options or null. */
export function fits({ items, options }: Instrument, values: Values): boolean {
  const isOption = (value: number | null) =>
    value === null || (Number.isInteger(value) && value >= 0 && value < options.length);
  return values.length === items.length && values.every(isOption);
}

/** Lowest and highest total. */
export function rangeOf({ items, options, factor }: Instrument): { least: number; most: number } {
  return { least: 0, most: items.length * (options.length - 1) * factor };
}

/** The band that a total lies in. */
export function bandOf({ bands }: Instrument, total: number | null): Band | null {
  return total === null ? null : (bands.find(({ from, to }) => total >= from && total <= to) ?? null);
}

/** Whether what was answered opens the safety flow. */
export function isSafetyAnswer({ safetyItem }: Instrument, values: Values): boolean {
  return safetyItem !== null && (values[safetyItem] ?? 0) >= 1;
}

/**
 * Scores an instrument. PHQ-9 and GAD-7 (0–27, 0–21): the sum; one or two items left out count as the mean of the others, the total is
 * rounded to a whole number; three and more make no total. So it was done for PHQ-9 by Arrieta et al. 2017 (J Clin Psychol 73:1076–1090,
 * doi 10.1002/jclp.22390); for GAD-7 it is the same rule carried over, for which no source was found that could be read. PHQ-2, GAD-2
 * (0–6): the sum of both. WHO-5 (0–100): the sum times four (Topp et al. 2015, Psychother Psychosom 84:167–176). These three have no total with an item left out.
 */
export function scoreOf(code: InstrumentCode, values: Values): Score {
  const instrument = instruments[code];
  const answered = values.filter((value) => value !== null);
  const missing = instrument.items.length - answered.length;
  const sum = answered.reduce((all, value) => all + value, 0);
  const mean = sum / answered.length;
  const total =
    missing > instrument.mostMissing ? null : Math.round(mean * instrument.items.length) * instrument.factor;
  return {
    total,
    band: bandOf(instrument, total)?.code ?? null,
    missing,
    safety: isSafetyAnswer(instrument, values),
  };
}
