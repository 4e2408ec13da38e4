import { daysBetween } from "~/lib/time/wall-clock";
import { decimal } from "./mood-scale";
import type { TrendShape } from "./trend-words";

/** A change of points, told with its sign: "+0,4"; what rounds to nought has none. */
export function signed(points: number): string {
  const told = Math.round(Math.abs(points) * 10) / 10;
  return `${told === 0 ? "" : points < 0 ? "−" : "+"}${decimal(told)}`;
}

/**
 * How far the straight line moves from the first day with records to the last one, with its 95 % interval, in points of mood (1–5): a slope per
 * week is hundredths in a year, and nobody can picture it. In brackets, as the end of a sentence; nothing where all of it rounds to nought.
 * @param days with records, oldest first (YYYY-MM-DD)
 */
export function changeWords({ slopePerWeek, low, high }: TrendShape, days: readonly { date: string }[]): string {
  const weeks = daysBetween(days[0]?.date ?? "", days.at(-1)?.date ?? "") / 7;
  const points = Math.abs(slopePerWeek * weeks) < 1.95 ? "ponto" : "pontos";
  const [by, from, to] = [slopePerWeek, low, high].map((slope) => signed(slope * weeks));
  if ([by, from, to].every((told) => told === decimal(0))) return "";
  return ` (${by} ${points} do primeiro ao último dia; intervalo de 95 %: ${from} a ${to})`;
}
