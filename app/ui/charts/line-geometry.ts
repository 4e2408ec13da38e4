/** A value at a place along the line, e.g. the number of a day. */
export type Place = { at: number; value: number };

/** What a drawing covers: along it (both included), and the scale from bottom to top. */
export type Frame = { first: number; last: number; low: number; high: number };

/** Room at the sides and above, in percent, so that no mark is cut. */
const side = 1.5;
const above = 6;

const round = (value: number) => Math.round(value * 100) / 100;

/** Where a place lies along a drawing, in percent from the left. */
export function xOf(at: number, { first, last }: Pick<Frame, "first" | "last">): number {
  return last === first ? 50 : round(side + ((at - first) / (last - first)) * (100 - 2 * side));
}

/** How high a value lies, in percent from the top; what leaves the scale lies at its end. */
export function yOf(value: number, { low, high }: Pick<Frame, "low" | "high">): number {
  const within = Math.min(high, Math.max(low, value));
  return high === low ? 50 : round(100 - above - ((within - low) / (high - low)) * (100 - 2 * above));
}

/**
 * Points as stretches of neighbours: between two stretches lies a gap, which stays empty.
 * @param points in order of `at`
 * @param joined neighbours lie at most so far apart
 */
export function stretchesOf<P extends Place>(points: readonly P[], joined: number): P[][] {
  const stretches: P[][] = [];
  let before = -Infinity;
  for (const point of points) {
    const last = stretches.at(-1);
    if (last && point.at - before <= joined) last.push(point);
    else stretches.push([point]);
    before = point.at;
  }
  return stretches;
}
