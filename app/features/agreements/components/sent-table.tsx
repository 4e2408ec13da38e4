import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import type { ListedAgreement } from "../agreement/read-agreement.server";
import { kindWords } from "../words/agreement-words";
import { statusWords } from "./agreement-state-words";

function columnsOf(reader: Reader, named: boolean): Column<ListedAgreement>[] {
  const link = "inline-flex min-h-11 items-center font-medium hover:text-act hover:underline dense:min-h-9";
  return [
    {
      key: "who",
      header: named ? "Pessoa" : "Documento",
      cell: ({ id, otherName, kind }) => (
        <Link to={teamPaths.agreement(id)} className={link}>
          {named ? otherName : kindWords[kind]}
        </Link>
      ),
    },
    ...(named ? [{ key: "kind", header: "Documento", cell: ({ kind }: ListedAgreement) => kindWords[kind] }] : []),
    {
      key: "state",
      header: "Situação",
      cell: ({ status, isRequired, openedAt }) =>
        [
          statusWords[status],
          status === "sent" && (openedAt === null ? "não aberto ainda" : "aberto"),
          status === "sent" && isRequired && "pedido antes da sessão",
        ]
          .filter(Boolean)
          .join(" · "),
    },
    { key: "sent", header: "Enviado", cell: ({ sentAt }) => <RelativeTime at={sentAt} {...reader} dayOnly /> },
  ];
}

type SentTableProps = { sent: ListedAgreement[]; reader: Reader; named: boolean };

/** What was sent; `named`: to several people. */
export function SentTable({ sent, reader, named }: SentTableProps) {
  return (
    <DataTable
      caption="Enviados"
      columns={columnsOf(reader, named)}
      rows={sent}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-soft">Nada enviado ainda.</p>}
    />
  );
}
