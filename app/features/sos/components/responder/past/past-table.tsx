import { Link } from "@remix-run/react";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { AlertHead } from "~/features/sos/board/alert";
import { SeverityMark } from "../board/severity-mark";
import { spanWords } from "../alert/time-words";
import { isUnanswered, outcomeTold, stateWords } from "../alert/words";

type PastTableProps = {
  alerts: AlertHead[];
  reader: Reader;
  you: string;
  hrefOf: (id: string) => string;
  /** Leaves the patient's name out, where the page is about one patient. */
  ofOne?: boolean;
};

/** Alerts of the history, newest first. */
export function PastTable({ alerts, reader, you, hrefOf, ofOne = false }: PastTableProps) {
  const when: Column<AlertHead> = {
    key: "when",
    header: "Pedido",
    cell: ({ id, raisedAt }) => (
      <Link to={hrefOf(id)} className="link max-md:inline-flex max-md:min-h-11 max-md:items-center">
        <RelativeTime at={raisedAt} zone={reader.zone} now={reader.now} />
      </Link>
    ),
  };
  const who: Column<AlertHead> = { key: "who", header: "Paciente", cell: ({ patient }) => patient.name };
  return (
    <DataTable
      caption="Pedidos de ajuda, do mais novo ao mais antigo"
      columns={[when, ...(ofOne ? [] : [who]), ...rest(you)]}
      rows={alerts}
      rowKey={({ id }) => id}
    />
  );
}

function rest(you: string): Column<AlertHead>[] {
  return [
    {
      key: "severity",
      header: "Gravidade",
      cell: (alert) => <SeverityMark severity={alert.severity} quiet={!isUnanswered(alert)} />,
    },
    {
      key: "state",
      header: "Situação",
      cell: (alert) => (alert.outcome === null ? stateWords(alert, you) : outcomeTold[alert.outcome]),
    },
    {
      key: "answered",
      header: "Respondido em",
      cell: ({ acknowledgedAt, raisedAt }) => (acknowledgedAt === null ? "não" : spanWords(acknowledgedAt - raisedAt)),
    },
    { key: "by", header: "Por", cell: ({ acknowledgedBy }) => acknowledgedBy?.name ?? "ninguém" },
  ];
}
