import type { Mood } from "~/ui/copy/moods";
import type { DayMood } from "./mood-line";
import { trendWords, type TrendShape } from "./trend-words";
import { averageWords, decimal, periodWords, type Period } from "./mood-scale";

/** What a mood summary is made of; averages 1–5. */
export type SummaryShape = {
  average: number | null;
  count: number;
  distribution: Record<Mood, number>;
  trend: TrendShape | null;
  days: DayMood[];
};

/** What the numbers of a period say, in one sentence. */
export function moodSentence({ average, count, trend }: SummaryShape, period: Period): string {
  const span = `nos últimos ${periodWords[period]}`;
  if (average === null || count === 0) return `Nenhum humor registrado ${span}.`;
  const records = count === 1 ? "um registro" : `${count} registros`;
  return `Humor médio ${decimal(average)} de 5 (${averageWords(average)}) em ${records} ${span}${trendWords(trend)}.`;
}
