/** Classes of a length of time: four for each doubling, from 1 ms to about a minute; what is longer is in the last. */
const perDoubling = 4;
const classes = 64;

/** The class of a length (ms): 0 is up to 1 ms. */
export function classOf(ms: number): number {
  if (!(ms > 1)) return 0;
  return Math.min(classes, Math.ceil(Math.log2(ms) * perDoubling));
}

/** The end of a class, ms: what is in it is at most so long, and at least five sixths of it. */
export function endOfClass(place: number): number {
  return Math.round(2 ** (place / perDoubling));
}

/**
 * The length (ms) that a share of all stays within, rounded up to the end of its class (at most a fifth more).
 * @param counts by class @param share 0–1 @returns null when there are none
 */
export function within(counts: ReadonlyMap<number, number>, share: number): number | null {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (all === 0) return null;
  let passed = 0;
  for (const place of [...counts.keys()].toSorted((a, b) => a - b)) {
    passed += counts.get(place) ?? 0;
    if (passed >= share * all) return endOfClass(place);
  }
  return null;
}
