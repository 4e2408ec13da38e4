import { csvText } from "~/lib/text/csv";
import type { PartKind, ReportContent } from "../report-part";

/** How the file of each part is called, so that several of one report do not take each other's place; it says nothing of how somebody is. */
export const fileNames: Record<PartKind, string> = {
  ...{ mood: "registros", writing: "semanas", sessions: "sessoes", tasks: "tarefas" },
  ...{ scales: "totais", alerts: "pedidos", cycle: "ciclo" },
};

/** A part of a report for a spreadsheet; null when the report has no such part. */
export function partCsv({ parts }: ReportContent, kind: PartKind): string | null {
  const part = parts.find((one) => one.kind === kind);
  return part ? csvText([part.table.head, ...part.table.rows]) : null;
}
