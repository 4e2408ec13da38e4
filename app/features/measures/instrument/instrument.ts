export const instrumentCodes = ["phq-9", "gad-7", "phq-2", "gad-2", "who-5"] as const;
export type InstrumentCode = (typeof instrumentCodes)[number];

/** Whether a text is an instrument's code. */
export function isInstrument(code: string): code is InstrumentCode {
  return (instrumentCodes as readonly string[]).includes(code);
}

/** A range of totals, both ends included, and what professionals call it. */
export type Band = { code: string; from: number; to: number; label: string };

/** A published scale: its items are answered by one of the options, whose place is its value (0 …). */
export type Instrument = {
  code: InstrumentCode;
  name: string;
  /** What it measures, for professionals. */
  about: string;
  /** What patients are told that it asks about. */
  asks: string;
  /** What is said before every item. */
  stem: string;
  items: readonly string[];
  options: readonly string[];
  bands: readonly Band[];
  /** Items left out at most for there to be a total. */
  mostMissing: number;
  /** What the sum of the values is multiplied by. */
  factor: number;
  better: "lower" | "higher";
  /** The item (from 0) whose answer of 1 or more opens the safety flow at any total; null where there is none. */
  safetyItem: number | null;
  /** Whether the wording is the published Brazilian one, or a translation of ours that awaits review. */
  wording: "published" | "ours";
  /** Where instrument, wording and bands come from. */
  source: string;
};

/** What was answered to each item in order: the option's place, null for none. */
export type Values = readonly (number | null)[];
