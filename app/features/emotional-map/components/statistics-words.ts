import { averageWords, decimal } from "~/features/diary/components/mood/mood-scale";
import { namesInWords } from "~/features/diary/components/mood/names-in-words";
import { changeWords, signed } from "~/features/diary/components/mood/trend-change";
import { directionOf, type TrendShape } from "~/features/diary/components/mood/trend-words";
import type { Difference } from "~/features/diary/mood/statistics/mean-difference";
import type { Mean } from "~/features/diary/mood/statistics/mood-patterns";

/** A difference with its interval: "+0,8 (+0,4 a +1,2)". */
export function differenceWords({ difference, low, high }: Difference): string {
  return `${signed(difference)} (${signed(low)} a ${signed(high)})`;
}

/** Where the moods went, with the interval; of a year with few days that it cannot be said. @param days with records */
export function trendSentence(trend: TrendShape | null, days: readonly { date: string }[]): string {
  if (trend === null) return "Ainda são poucos dias para dizer se o humor sobe ou desce.";
  const direction = directionOf(trend);
  if (direction === "unclear") return `O humor não tem direção clara no período${changeWords(trend, days)}.`;
  return `O humor vem ${direction === "up" ? "subindo" : "descendo"} aos poucos${changeWords(trend, days)}.`;
}

/** How far one day lies from the day before. */
export function volatilitySentence(volatility: number | null): string {
  if (volatility === null) return "Ainda são poucos dias seguidos para dizer quanto o humor oscila.";
  return `De um dia para o outro, o humor muda em média ${decimal(volatility)} ${volatility < 1.95 ? "ponto" : "pontos"}.`;
}

const scales = [
  ["energy", "Energia"],
  ["anxiety", "Ansiedade"],
  ["sleep", "Sono"],
] as const;

/** Below so many records no mean is told. */
export const fewestRecords = 5;

/** Which mean is the highest: all that share it, and none where there is nothing to compare. */
export function highestSentence(rows: readonly (readonly [string, Mean])[]): string {
  const told = rows.flatMap(([name, { average, count }]) =>
    average === null || count < fewestRecords ? [] : [{ name, average, said: decimal(average) }],
  );
  const [best] = told.toSorted((a, b) => b.average - a.average);
  if (!best || told.length < 2) return "Ainda são poucos registros para comparar.";
  const names = told.filter(({ said }) => said === best.said).map(({ name }) => name);
  const only = "Só aparecem médias de cinco registros ou mais.";
  if (names.length === told.length) return `As médias são iguais (${averageWords(best.average)}). ${only}`;
  const lead = names.length === 1 ? "A média mais alta" : "As médias mais altas";
  return `${lead}: ${namesInWords(names)} (${averageWords(best.average)}). ${only}`;
}

/** Energy, anxiety and sleep of the check-ins, of five answers or more. */
export function scaleSentences(of: Record<"energy" | "anxiety" | "sleep", Mean>): string[] {
  return scales.flatMap(([key, name]) => {
    const { average, count } = of[key];
    return average === null || count < fewestRecords
      ? []
      : [`${name}: em média ${decimal(average)} de 5, em ${count} respostas.`];
  });
}
