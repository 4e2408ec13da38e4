import type { Refusal } from "./refusal";

/**
 * How many numbered rows (`part.0.title`, `part.1.title` …) a form was sent with, however many stand by now: shown again, it has a place for
 * each of them.
 * @param rows what the names of the rows begin with
 */
export function rowsSent({ values }: Refusal, rows: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const [first, n = ""] = name.split(".");
    return first === rows && /^\d{1,2}$/.test(n) ? [Number(n) + 1] : [];
  });
  return Math.max(0, ...numbers);
}

/**
 * The rows of a form whose rows have no ids, in their order: for each the place of what stands there, or null where what was typed stays
 * (also an empty row). A row says that it was made of something that stood by a field `stood`, so that what was added elsewhere meanwhile comes
 * as a row of its own, first in place of an empty one, and never under words that were typed for another.
 * @param standing how many stand by now
 */
export function rowsAgain(refusal: Refusal | undefined, rows: string, standing: number): (number | null)[] {
  const places = Array.from({ length: standing }, (_, at) => at);
  if (!refusal) return places;
  const typed = (n: number) => Object.entries(refusal.values).filter(([name]) => name.startsWith(`${rows}.${n}.`));
  const sent = Array.from({ length: rowsSent(refusal, rows) }, (_, n) => typed(n));
  const stood = sent.filter((row) => row.some(([name]) => name.endsWith(".stood"))).length;
  const unseen = places.slice(stood);
  const again = sent.map((row): number | null => {
    const isEmpty = row.every(([name, value]) => name.endsWith(".kind") || value.length === 0);
    return isEmpty ? (unseen.shift() ?? null) : null;
  });
  return [...again, ...unseen];
}

/** Whether the row that is shown in a place stands: it was made of something, now or when it was sent. */
export function isStanding(refusal: Refusal | undefined, row: string, place: number | null): boolean {
  return place !== null || refusal?.values[`${row}.stood`] !== undefined;
}
