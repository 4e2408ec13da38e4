import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { days } from "~/lib/duration";
import { DataTable, type Column } from "~/ui/list/data-table";
import { EmptyState } from "~/ui/list/empty-state";
import type { Reader } from "~/ui/time/format-time";
import type { SeenLine, SeenReport } from "../retention/read-retention.server";

const figure = new Intl.NumberFormat("pt-BR");

/** How a report stands, as a sentence. */
export function ReportState({ report, reader }: { report: SeenReport; reader: Reader }) {
  const on = (at: number | null) => <ShortDate at={at ?? report.madeAt} reader={reader} />;
  // What had nothing to take ends as it is counted.
  const isOneDay = (report.endedAt ?? 0) - report.madeAt < days(1);
  const words = {
    counting: "Contando agora o que cumpriu o prazo. Nada é apagado nesta etapa.",
    standing: <>Ainda não apagou nada: começa em {on(report.runsAt)}, se ninguém liberar ou suspender antes.</>,
    running: "Apagando agora, aos poucos, só o que está na lista.",
    done: isOneDay ? (
      "Não havia o que apagar, ou tudo saiu no mesmo dia: está encerrado."
    ) : (
      <>Terminou em {on(report.endedAt)}.</>
    ),
    stopped: <>Suspenso em {on(report.endedAt)}. Um mês depois do relatório, contamos de novo.</>,
  };
  return (
    <p className="max-w-reading">
      Contado em {on(report.madeAt)}. {words[report.state]}
      {report.reason && <span className="block text-ink-soft wrap-anywhere">Motivo: {report.reason}</span>}
    </p>
  );
}

function leftWords({ left }: SeenLine): string {
  if (left === null) return "–";
  return left === 0 ? "tudo" : `menos ${figure.format(left)}`;
}

/** What has served its time, by rule; over all clinics with whose it is. */
export function RetentionLines({ lines, ofAll = false }: { lines: SeenLine[]; ofAll?: boolean }) {
  const columns: Column<SeenLine>[] = [
    { key: "what", header: "O quê", cell: ({ what }) => what },
    ...(ofAll ? [{ key: "clinic", header: "Clínica", cell: ({ clinic }: SeenLine) => clinic ?? "nenhuma" }] : []),
    {
      key: "law",
      header: "Prazo e lei",
      cell: ({ term, law }) => (
        <>
          {term}
          <span className="block text-ink-soft">{law}</span>
        </>
      ),
    },
    { key: "due", header: "Quantos", align: "end", cell: ({ due }) => figure.format(due) },
    { key: "left", header: "Apagado", align: "end", cell: leftWords },
  ];
  return (
    <DataTable
      caption="O que cumpriu o prazo de guarda"
      columns={columns}
      rows={lines}
      rowKey={({ rule, clinic }) => `${rule}/${clinic}`}
      empty={
        <EmptyState title="Nada cumpriu o prazo">Tudo o que a lei manda guardar ainda está dentro dele.</EmptyState>
      }
    />
  );
}
