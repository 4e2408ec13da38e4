import type { Squares } from "../day/mood-day";

/** Difference of two means with its 95 % interval. */
export type Difference = { difference: number; low: number; high: number };

/** Values on each side below which nothing is told. */
export const fewestEachSide = 5;

const mean = ([count, total]: Squares) => total / count;
const variance = ([count, total, squares]: Squares) => Math.max(0, squares - (total * total) / count) / (count - 1);

/** 97.5 % quantile of Student's t: Abramowitz & Stegun 26.7.5, good to 0.01 from 4 degrees of freedom on. */
function studentT(freedom: number): number {
  const x = 1.959964;
  const g1 = (x ** 3 + x) / 4;
  const g2 = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96;
  const g3 = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384;
  return x + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3;
}

/**
 * How far the mean of some values lies from the mean of the others, with Welch's interval (1947; degrees of freedom after
 * Satterthwaite). It says what went together, and nothing of why.
 * @returns null with fewer than 5 values on either side, and where neither side has any spread
 */
export function differenceOf(some: Squares, others: Squares): Difference | null {
  if (some[0] < fewestEachSide || others[0] < fewestEachSide) return null;
  const difference = mean(some) - mean(others);
  const [a, b] = [variance(some) / some[0], variance(others) / others[0]];
  // Equal values against equal ones: there is no spread to make an interval of, and one of no width would claim certainty.
  if (a + b === 0) return null;
  const freedom = (a + b) ** 2 / (a ** 2 / (some[0] - 1) + b ** 2 / (others[0] - 1));
  const reach = studentT(freedom) * Math.sqrt(a + b);
  return { difference, low: difference - reach, high: difference + reach };
}
