import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import { formatWhen, type Reader } from "~/ui/time/format-time";

export type AnswerRowShown = {
  id: string;
  name: string;
  answeredAt: number;
  total: number | null;
  band: string | null;
  missing: number;
  safety: boolean;
  safetyOpen: boolean;
};

function totalWords({ total, missing }: AnswerRowShown): string {
  if (total === null) return "sem total";
  return missing === 0 ? String(total) : `${total} (${missing} sem resposta)`;
}

function columnsOf(patientId: string, reader: Reader): Column<AnswerRowShown>[] {
  return [
    {
      key: "what",
      header: "O quê",
      cell: ({ id, name }) => (
        <Link
          to={teamPaths.patientScaleAnswer(patientId, id)}
          className="inline-flex min-h-11 items-center font-medium hover:text-act hover:underline dense:min-h-9"
        >
          {name}
        </Link>
      ),
    },
    { key: "when", header: "Quando", cell: ({ answeredAt }) => formatWhen(answeredAt, reader) },
    { key: "total", header: "Total", align: "end", cell: totalWords },
    {
      key: "band",
      header: "Faixa",
      cell: ({ band, safety, safetyOpen }) => (
        <>
          {band ?? "–"}
          {safety && <strong className="block text-now-text">item 9 respondido com 1 ou mais</strong>}
          {safetyOpen && <span className="block text-ink-soft">item 9 sem resposta</span>}
        </>
      ),
    },
  ];
}

/** What a patient answered, the newest first. */
export function AnswersTable({
  rows,
  patientId,
  reader,
}: {
  rows: AnswerRowShown[];
  patientId: string;
  reader: Reader;
}) {
  return (
    <DataTable
      caption="Respostas"
      columns={columnsOf(patientId, reader)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-soft">Ainda não há respostas.</p>}
    />
  );
}
