import type { SummaryShape } from "./mood-sentence";
import { trendWords } from "./trend-words";
import { averageWords, decimal } from "./mood-scale";

/** Records below which no number is told: of so few an average says nothing. */
const fewest = 5;

/** The moods of a stretch of time in one sentence with its n; of fewer than five only how many there are. */
export function sinceSentence({ average, count, trend }: SummaryShape): string {
  if (average === null || count === 0) return "Nenhum humor registrado.";
  if (count < fewest) return `${count === 1 ? "Um registro" : `${count} registros`} de humor: poucos para uma média.`;
  return `Humor médio ${decimal(average)} de 5 (${averageWords(average)}) em ${count} registros${trendWords(trend)}.`;
}
