import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";

type Row = { id: string; title: string; size: number; version: number; updatedAt: number };

function columnsOf(reader: Reader): Column<Row>[] {
  return [
    {
      key: "title",
      header: "Nome",
      cell: ({ id, title }) => (
        <Link
          to={teamPaths.questionnaire(id)}
          className="inline-flex min-h-11 items-center font-medium wrap-anywhere hover:text-act hover:underline dense:min-h-9"
        >
          {title}
        </Link>
      ),
    },
    { key: "size", header: "Perguntas", align: "end", cell: ({ size }) => String(size) },
    { key: "version", header: "Versão", align: "end", cell: ({ version }) => String(version) },
    {
      key: "updated",
      header: "Alterado",
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} {...reader} dayOnly />,
    },
  ];
}

/** A psychologist's questionnaires, the last changed first. */
export function QuestionnaireTable({ rows, reader }: { rows: Row[]; reader: Reader }) {
  return (
    <DataTable
      caption="Questionários"
      columns={columnsOf(reader)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <p className="max-w-reading text-ink-soft">
          Nenhum ainda. Comece por uma anamnese: o que trouxe a pessoa, quem está por perto, como ela dorme.
        </p>
      }
    />
  );
}
