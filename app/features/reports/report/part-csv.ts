import { csvText } from "~/lib/text/csv";
import type { PartKind, ReportContent } from "../report-part";

/** A part of a report for a spreadsheet; null when the report has no such part. */
export function partCsv({ parts }: ReportContent, kind: PartKind): string | null {
  const part = parts.find((one) => one.kind === kind);
  return part ? csvText([part.table.head, ...part.table.rows]) : null;
}
