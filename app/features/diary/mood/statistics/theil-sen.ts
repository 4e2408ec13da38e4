/** Slope of a robust line through points with its 95 % interval, per unit of x. */
export type Slope = { slope: number; low: number; high: number };

/** Normal quantile for 95 %, two-sided. */
const z = 1.959964;

/** A line through fewer points is no direction. */
const fewest = 5;

/** Values of the same size, by size: ties make the interval a little narrower. */
function tieTerm(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  let term = 0;
  for (const t of sizes.values()) term += t * (t - 1) * (2 * t + 5);
  return term;
}

function slopesOf(points: readonly (readonly [number, number])[]): Float64Array {
  const slopes: number[] = [];
  for (const [i, [x, y]] of points.entries()) {
    for (const [later, value] of points.slice(i + 1)) if (later !== x) slopes.push((value - y) / (later - x));
  }
  return Float64Array.from(slopes).sort();
}

function median(sorted: Float64Array): number {
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * The median of the slopes of all pairs of points (Theil 1950), which one extreme day does not move, and the interval of Sen 1968
 * ("Estimates of the regression coefficient based on Kendall's tau", JASA 63, eq. 2.6 and section 3): the slopes at the ranks
 * (N − C)/2 and (N + C)/2 + 1 of N, C = z·√Var(S), Var(S) of Kendall's S corrected for ties. Days are taken as independent, which moods are
 * not quite: the interval is rather too narrow than too wide.
 * @param points x distinct, in order
 * @returns null for fewer than 5 points
 */
export function theilSen(points: readonly (readonly [number, number])[]): Slope | null {
  const n = points.length;
  if (n < fewest) return null;
  const slopes = slopesOf(points);
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(points.map(([, y]) => y))) / 18;
  const c = z * Math.sqrt(Math.max(0, variance));
  const last = slopes.length - 1;
  const rank = (place: number) => slopes[Math.min(last, Math.max(0, place))] ?? 0;
  return {
    slope: median(slopes),
    low: rank(Math.floor((slopes.length - c) / 2) - 1),
    high: rank(Math.ceil((slopes.length + c) / 2)),
  };
}
