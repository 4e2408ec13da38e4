import { outcomeTold, severityWords } from "~/features/sos/components/responder/alert/words";
import type { AlertOutcome, AlertStatus, Severity } from "~/features/sos/sos.schema";
import { localDay } from "~/lib/time/wall-clock";
import type { ReportPart } from "../report-part";
import { countWords, dayCell } from "./day-words";

/** A call for help, without a word of it. Instants in ms. */
export type AlertRow = {
  raisedAt: number;
  acknowledgedAt: number | null;
  severity: Severity;
  status: AlertStatus;
  outcome: AlertOutcome | null;
};

function endOf({ status, outcome }: AlertRow): string {
  if (outcome !== null) return outcomeTold[outcome];
  if (status === "cancelled") return "cancelado pela pessoa";
  return status === "resolved" ? "encerrado" : "em aberto";
}

/** Calls for help of a period. @param rows oldest first @param zone of the patient */
export function alertsPart(rows: readonly AlertRow[], zone: string): ReportPart {
  const cancelled = rows.filter(({ status }) => status === "cancelled").length;
  const sentence =
    rows.length === 0
      ? "Nenhum pedido de ajuda neste período."
      : `${countWords(rows.length, "pedido de ajuda", "pedidos de ajuda")}, ${cancelled === 0 ? "nenhum cancelado" : countWords(cancelled, "cancelado", "cancelados")} pela pessoa.`;
  return {
    kind: "alerts",
    sentence,
    charts: [],
    table: {
      head: ["Dia", "Como pediu", "Minutos até a resposta", "Desfecho"],
      rows: rows.map((row) => [
        dayCell(localDay(row.raisedAt, zone)),
        severityWords[row.severity],
        row.acknowledgedAt === null ? "" : String(Math.round((row.acknowledgedAt - row.raisedAt) / 60_000)),
        endOf(row),
      ]),
    },
  };
}
