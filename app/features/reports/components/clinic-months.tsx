import { Link } from "@remix-run/react";
import { dateFormat } from "~/lib/time/date-format";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { CountedMonth, PsychologistLoad } from "../clinic/read-months.server";

const monthFormat = dateFormat("pt-BR", "UTC", { month: "long", year: "numeric" });

/** "novembro de 2026" of "2026-11". */
export function monthWords(month: string): string {
  return monthFormat.format(Date.parse(`${month}-01`));
}

const headers = {
  held: "Realizadas",
  missed: "Faltas",
  cancelled: "Canceladas",
  open: "Sem desfecho",
  patients: "Pessoas atendidas",
} as const;

/** Columns of counts. @param heldBack what is said in the place of a number that is not told */
function countsOf(heldBack: string): Column<CountedMonth>[] {
  return (Object.keys(headers) as (keyof typeof headers)[]).map((key) => ({
    ...{ key, header: headers[key], align: "end" },
    cell: (row) => row[key]?.toLocaleString("pt-BR") ?? <span className="text-ink-soft">{heldBack}</span>,
  }));
}

/** What the newest month says, in a sentence. */
export function monthSentence({ month, held, missed, cancelled, patients }: CountedMonth): string {
  const of = (value: number | null, one: string, many: string) =>
    value === null ? `menos de 5 ${many}` : `${value.toLocaleString("pt-BR")} ${value === 1 ? one : many}`;
  return `Em ${monthWords(month)}: ${of(held, "sessão realizada", "sessões realizadas")} com ${of(patients, "pessoa", "pessoas")}, ${of(missed, "falta", "faltas")} e ${of(cancelled, "cancelamento", "cancelamentos")}.`;
}

/** The clinic's months; each leads to the load of its psychologists. */
export function ClinicMonths({ months }: { months: CountedMonth[] }) {
  const month: Column<CountedMonth> = {
    key: "month",
    header: "Mês",
    cell: ({ month }) => (
      <Link to={teamPaths.adminStatistics(month)} className="link">
        {monthWords(month)}
      </Link>
    ),
  };
  return (
    <DataTable
      caption="Sessões por mês"
      columns={[month, ...countsOf("menos de 5")]}
      rows={months}
      rowKey={(row) => row.month}
    />
  );
}

/** What each psychologist had in a month. */
export function PsychologistLoads({ loads }: { loads: PsychologistLoad[] }) {
  const name: Column<PsychologistLoad> = { key: "name", header: "Profissional", cell: (row) => row.name };
  return (
    <DataTable
      caption="Sessões de cada profissional no mês"
      // A number that could be worked out from the clinic's is held back too, however large: of none is said how large it is.
      columns={[name, ...countsOf("não mostrado")] as Column<PsychologistLoad>[]}
      rows={loads}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-soft">Nenhuma sessão neste mês.</p>}
    />
  );
}
