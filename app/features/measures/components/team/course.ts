import { dateFormat } from "~/lib/time/date-format";
import type { Reader } from "~/ui/time/format-time";
import type { Instrument } from "../../instrument/instrument";
import { changeBetween, leastReliable, precisions, type ReliableChange } from "../../instrument/reliable-change";
import { bandOf, rangeOf } from "../../instrument/scoring";

/** A total on its day. Instants in ms. */
export type CoursePoint = { id: string; at: number; total: number | null };

type Known = CoursePoint & { total: number };

/** Points with a total: what was answered in part makes none, and leaves its gap. */
export function knownPoints(points: readonly CoursePoint[]): Known[] {
  return points.filter((point): point is Known => point.total !== null);
}

/** A day with its year: "3 de dez. de 2025". */
export function dayWords(at: number, { zone }: Pick<Reader, "zone">): string {
  return dateFormat("pt-BR", zone, { day: "numeric", month: "short", year: "numeric" }).format(at);
}

/** Days between two answers at most for their totals to be joined: beyond it lies a gap. */
export const mostDaysJoined = 70;

/** The ends of a scale and where each of its bands begins. */
export function courseTicks(instrument: Instrument): { value: number; words: string }[] {
  const { least, most } = rangeOf(instrument);
  const values = [least, ...instrument.bands.slice(1).map(({ from }) => from), most];
  return values.map((value) => ({ value, words: String(value) }));
}

/** The bands of a scale as grounds that touch: each begins where the one below it ends. */
export function courseBands({ bands }: Instrument): { from: number; to: number; words: string }[] {
  return bands.map(({ from, to, label }, n) => ({ from: bands[n - 1]?.to ?? from, to, words: label }));
}

/** So many points: "1 ponto", "3 pontos". */
const pointsWords = (points: number) => `${points} ${points === 1 ? "ponto" : "pontos"}`;

/** What a course shows, in one sentence. @param span when, e.g. "no último ano" */
export function courseSentence(
  instrument: Instrument,
  points: readonly CoursePoint[],
  reader: Pick<Reader, "zone">,
  span: string,
): string {
  const known = knownPoints(points);
  const [first, last] = [known[0], known.at(-1)];
  const { name } = instrument;
  if (!first || !last) return `${name}: nenhuma resposta com total ${span}.`;
  const band = bandOf(instrument, last.total)?.label.toLowerCase() ?? "";
  if (first === last)
    return `${name}: ${last.total} (${band}) em ${dayWords(last.at, reader)}; uma só resposta ${span}.`;
  const moved = last.total === first.total ? "o mesmo" : last.total < first.total ? "de queda" : "de alta";
  const way = last.total === first.total ? moved : `${pointsWords(Math.abs(last.total - first.total))} ${moved}`;
  return `${name}: de ${first.total} em ${dayWords(first.at, reader)} a ${last.total} (${band}) em ${dayWords(last.at, reader)}, ${way} em ${known.length} respostas.`;
}

const verdicts: Record<ReliableChange, string> = {
  better: "melhora confiável",
  worse: "piora confiável",
  none: "dentro da variação da própria medida",
};

function changeLine(instrument: Instrument, what: string, from: Known, to: Known): string | null {
  const change = changeBetween(instrument.code, from.total, to.total);
  if (change === null) return null;
  const { points, reliable } = change;
  const by = points === 0 ? "sem diferença" : `${pointsWords(Math.abs(points))} ${points < 0 ? "a menos" : "a mais"}`;
  return `${what} (${from.total} → ${to.total}): ${by}, ${verdicts[reliable]}.`;
}

/** Whether the totals changed by more than measuring alone makes, in words: since the first, and since the one before. */
export function changeLines(instrument: Instrument, points: readonly CoursePoint[]): string[] {
  const known = knownPoints(points);
  const [first, before, last] = [known[0], known.at(-2), known.at(-1)];
  if (!first || !before || !last) return [];
  const sinceFirst = first === before ? null : changeLine(instrument, "Desde a primeira do período", first, last);
  return [sinceFirst, changeLine(instrument, "Desde a anterior", before, last)].filter((line) => line !== null);
}

/** By which figures a change is judged; what is said where there are none. */
export function precisionWords({ code, name }: Instrument): string {
  const precision = precisions[code];
  const least = leastReliable(code);
  if (!precision || least === null)
    return `Não calculamos mudança confiável para ${name}: falta um par publicado de confiabilidade e desvio padrão que pudéssemos conferir.`;
  const number = (value: number) => value.toLocaleString("pt-BR");
  return `Mudança confiável a partir de ${least} pontos (Jacobson & Truax 1991; confiabilidade ${number(precision.reliability)}, desvio padrão ${number(precision.sd)}: ${precision.source}).`;
}
