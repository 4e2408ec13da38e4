import { decimal } from "~/features/diary/components/mood/mood-scale";
import { changeWords, directionOf, type TrendShape } from "~/features/diary/components/mood/trend-words";

type Interval = { difference: number; low: number; high: number };
type Mean = { average: number | null; count: number };

const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${decimal(Math.abs(value))}`;

/** A difference with its interval: "+0,8 (+0,4 a +1,2)". */
export function differenceWords({ difference, low, high }: Interval): string {
  return `${signed(difference)} (${signed(low)} a ${signed(high)})`;
}

/** Where the moods went, with the interval; of a year with few days that it cannot be said. @param days with records */
export function trendSentence(trend: TrendShape | null, days: readonly { date: string }[]): string {
  if (trend === null) return "Ainda são poucos dias para dizer se o humor sobe ou desce.";
  const numbers = changeWords(trend, days);
  const direction = directionOf(trend);
  if (direction === "unclear") return `O humor não tem direção clara no período (${numbers}).`;
  return `O humor vem ${direction === "up" ? "subindo" : "descendo"} aos poucos (${numbers}).`;
}

/** How far one day lies from the day before. */
export function volatilitySentence(volatility: number | null): string {
  if (volatility === null) return "Ainda são poucos dias seguidos para dizer quanto o humor oscila.";
  return `De um dia para o outro, o humor muda em média ${decimal(volatility)} ponto.`;
}

const scales = [
  ["energy", "Energia"],
  ["anxiety", "Ansiedade"],
  ["sleep", "Sono"],
] as const;

/** Energy, anxiety and sleep of the check-ins, of five answers or more. */
export function scaleSentences(of: Record<"energy" | "anxiety" | "sleep", Mean>): string[] {
  return scales.flatMap(([key, name]) => {
    const { average, count } = of[key];
    return average === null || count < 5 ? [] : [`${name}: em média ${decimal(average)} de 5, em ${count} respostas.`];
  });
}
