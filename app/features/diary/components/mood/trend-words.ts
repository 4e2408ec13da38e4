/** A slope per week with its 95 % interval. */
export type TrendShape = { slopePerWeek: number; low: number; high: number };

/** Where the moods of a period went: up or down only where the whole interval lies on that side. */
export function directionOf({ low, high }: TrendShape): "up" | "down" | "unclear" {
  if (low > 0) return "up";
  return high < 0 ? "down" : "unclear";
}

const words = { up: "subindo ao longo do período", down: "descendo ao longo do período", unclear: "sem direção clara" };

/** The direction as the end of a sentence; nothing of too few days. */
export function trendWords(trend: TrendShape | null): string {
  return trend ? `, ${words[directionOf(trend)]}` : "";
}
