import { isInstrument } from "../instrument/instrument";
import { scoreOf, type Score } from "../instrument/scoring";
import type { Sheet, Value } from "../sheet";
import { sumOf } from "../sheet";

/** Answers as they were handed in, opened. Instants in ms. */
export type ScaleAnswer = {
  id: string;
  code: string;
  sheetVersion: number;
  assignmentId: string | null;
  answeredAt: number;
  values: readonly Value[];
  total: number | null;
};

/** An instrument's values hold no words. */
export function numbersOf(values: readonly Value[]): (number | null)[] {
  return values.map((value) => (typeof value === "number" ? value : null));
}

/** What comes of answers to a sheet: of an instrument as it was published, of a questionnaire the sum of its points, without bands. */
export function scoreOfSheet(sheet: Sheet, values: readonly Value[]): Score {
  if (isInstrument(sheet.code)) return scoreOf(sheet.code, numbersOf(values));
  const missing = values.filter((value) => value === null).length;
  return { total: sumOf(sheet, values), band: null, missing, safety: false };
}
