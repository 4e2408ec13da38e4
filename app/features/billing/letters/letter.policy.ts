import { days } from "~/lib/duration";
import { patience } from "../subscription/standing";

/** When each letter about a missing payment is written, counted from when it began to be missing. */
const letters = [
  { after: 0, kind: "payment.missing" },
  { after: days(3), kind: "payment.missing_3" },
  { after: days(7), kind: "payment.missing_7" },
  { after: patience, kind: "payment.ended" },
] as const;
export type LetterKind = (typeof letters)[number]["kind"];
/** All of them, for when they have lost their sense. */
export const letterKinds: readonly LetterKind[] = letters.map(({ kind }) => kind);

/**
 * The letter that is due; null for none. Of several that are due, because no clock ran meanwhile, only the last: nobody is told on one
 * day what should have come on four.
 * @param written how many were due when one was last written @returns with `number`, how many are due now
 */
export function dueLetter(since: number, written: number, now: number): { kind: LetterKind; number: number } | null {
  const due = letters.filter(({ after }) => now >= since + after);
  const last = due.at(-1);
  return last && due.length > written ? { kind: last.kind, number: due.length } : null;
}
