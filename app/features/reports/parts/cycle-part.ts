import type { CycleName } from "~/features/tenancy/care-link/cycle";
import { localDay } from "~/lib/time/wall-clock";
import type { ReportPart, ReportSpan } from "../report-part";
import { dayCell, dayWords } from "./day-words";

/** When somebody said in which cycle the patient is (ms), without the line why. */
export type CycleRow = { cycle: CycleName; setAt: number };

const names: Record<CycleName, string> = { criar: "Criar", cuidar: "Cuidar", crescer: "Crescer", curar: "Curar" };

/**
 * The cycles of a period, with the one that it began in.
 * @param rows of all time, oldest first @param zone of the patient
 */
export function cyclePart(rows: readonly CycleRow[], { from, to }: ReportSpan, zone: string): ReportPart {
  const said = rows.map(({ cycle, setAt }) => ({ cycle, day: localDay(setAt, zone) })).filter(({ day }) => day <= to);
  const begun = said.findLastIndex(({ day }) => day < from);
  const within = said.slice(Math.max(0, begun));
  const last = within.at(-1);
  const sentence = last
    ? `No fim do período: ${names[last.cycle]}, desde ${dayWords(last.day)}.`
    : "Nenhum ciclo foi escolhido até o fim deste período.";
  return {
    kind: "cycle",
    sentence,
    charts: [],
    table: { head: ["Desde", "Ciclo"], rows: within.map(({ cycle, day }) => [dayCell(day), names[cycle]]) },
  };
}
