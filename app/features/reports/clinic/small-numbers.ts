/** Counts below this could name somebody: they are not told. */
export const smallest = 5;

/** A count as it is told; null: too small to be told. */
export type Told = number | null;

/** A count alone: none, or one that is large enough. */
export function told(count: number): Told {
  return count === 0 || count >= smallest ? count : null;
}

/**
 * Counts that stand beside their sum. Where one alone is held back it could be worked out from the sum: the next smallest is held back with
 * it (secondary suppression; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
 */
export function toldBesideSum(counts: readonly number[]): Told[] {
  const shown = counts.map(told);
  if (shown.filter((one) => one === null).length !== 1) return shown;
  const rest = shown.filter((one): one is number => one !== null && one > 0);
  if (rest.length === 0) return shown;
  const next = shown.indexOf(Math.min(...rest));
  return shown.map((one, i) => (i === next ? null : one));
}
