/** A slope per week with its 95 % interval. */
export type TrendShape = { slopePerWeek: number; low: number; high: number };

/** Where the moods of a period went: up or down only where the whole interval lies on that side. */
export function directionOf({ low, high }: TrendShape): "up" | "down" | "unclear" {
  if (low > 0) return "up";
  return high < 0 ? "down" : "unclear";
}

const exact = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 2 });
const hundredths = (value: number) => Math.round(value * 100) / 100;
const perWeek = (value: number) => `${value < 0 ? "−" : ""}${exact.format(Math.abs(value))}`;

/** The slope with its interval, in brackets; nothing where all of it rounds to nought. */
export function slopeWords({ slopePerWeek, low, high }: TrendShape): string {
  const [slope, from, to] = [hundredths(slopePerWeek), hundredths(low), hundredths(high)];
  if (slope === 0 && from === 0 && to === 0) return "";
  return ` (${perWeek(slope)} ponto por semana; intervalo de 95 %: ${perWeek(from)} a ${perWeek(to)})`;
}

const words = { up: "subindo ao longo do período", down: "descendo ao longo do período", unclear: "sem direção clara" };

/** The direction as the end of a sentence; nothing of too few days. */
export function trendWords(trend: TrendShape | null): string {
  return trend ? `, ${words[directionOf(trend)]}` : "";
}
