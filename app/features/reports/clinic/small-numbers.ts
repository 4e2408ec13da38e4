/** Counts below this could name somebody: they are not told. */
export const smallest = 5;

/** A count as it is told; null: too small to be told. */
export type Told = number | null;

/** A count alone: none, or one that is large enough. */
export function told(count: number): Told {
  return count === 0 || count >= smallest ? count : null;
}

/**
 * Counts that stand beside their sum, of which a small one could be worked out. The next smallest are held back with it until what is held
 * back is more than one count, comes to as much as may be told, and holds a large one: else the rest of the sum names it (22 − 20 = 2
 * are 1 and 1); of equal ones all, since which of them is held back would tell. Of a sum too small to be told nothing is told, else four
 * small ones would be one each. Secondary suppression; Hundepool et al., Statistical
 * Disclosure Control, 2012, ch. 4.
 */
export function toldBesideSum(counts: readonly number[]): Told[] {
  if (told(counts.reduce((sum, count) => sum + count, 0)) === null) return counts.map(() => null);
  const large = counts.filter((count) => count >= smallest).toSorted((a, b) => a - b);
  let held = counts.filter((count) => told(count) === null);
  let most = 0;
  for (const next of large) {
    if (held.length === 0 || (held.length > 1 && most > 0)) break;
    most = next;
    held = counts.filter((count) => count > 0 && count <= next);
  }
  return counts.map((count) => (count <= most && count > 0 ? null : told(count)));
}
