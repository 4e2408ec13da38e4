import { Link } from "@remix-run/react";
import { moneyWords } from "~/features/appointments/availability/money";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { PersonSums } from "../month/month";

const sum = (cents: number) => <span className="tabular-nums">{cents === 0 ? "–" : moneyWords(cents)}</span>;

function columnsOf(month: string): Column<PersonSums>[] {
  return [
    {
      key: "person",
      header: "Pessoa",
      cell: ({ patientId, patientName }) => (
        <Link
          to={teamPaths.patientPayments(patientId)}
          className="inline-flex min-h-11 items-center hover:text-act hover:underline dense:min-h-9"
        >
          {patientName}
        </Link>
      ),
    },
    { key: "received", header: "Entrou no mês", align: "end", cell: ({ receivedCents }) => sum(receivedCents) },
    { key: "open", header: "Em aberto do mês", align: "end", cell: ({ openCents }) => sum(openCents) },
    {
      key: "see",
      header: "",
      cell: ({ patientId, patientName }) => (
        <Link
          to={`?month=${month}&person=${patientId}`}
          className="link inline-flex min-h-11 items-center dense:min-h-9"
        >
          Ver o mês<span className="sr-only"> de {patientName}</span>
        </Link>
      ),
    },
  ];
}

/** What each person paid and owes in a month. */
export function PeopleTable({ people, month }: { people: PersonSums[]; month: string }) {
  return (
    <DataTable
      caption="Por pessoa"
      columns={columnsOf(month)}
      rows={people}
      rowKey={({ patientId }) => patientId}
      empty={<p className="text-ink-soft">Nada foi cobrado neste mês.</p>}
    />
  );
}
