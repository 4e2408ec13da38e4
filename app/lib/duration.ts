/** Durations in milliseconds, so that no reader has to multiply: `hours(2)`. */
export function seconds(n: number): number {
  return n * 1000;
}
export function minutes(n: number): number {
  return seconds(60 * n);
}
export function hours(n: number): number {
  return minutes(60 * n);
}
export function days(n: number): number {
  return hours(24 * n);
}
