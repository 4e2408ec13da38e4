import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { PlanVersion } from "../plan";
import { limitWords, planNames, priceWords } from "../plan-words";

const columns: Column<PlanVersion>[] = [
  {
    key: "name",
    header: "Plano",
    cell: ({ code }) => (
      <Link to={teamPaths.platformPlan(code)} className="link inline-flex min-h-11 items-center dense:min-h-9">
        {planNames[code]}
      </Link>
    ),
  },
  { key: "patients", header: "Pacientes", cell: ({ limits }) => limitWords("patients", limits.patients) },
  {
    key: "psychologists",
    header: "Quem atende",
    cell: ({ limits }) => limitWords("psychologists", limits.psychologists),
  },
  { key: "storage", header: "Arquivos", cell: ({ limits }) => limitWords("storageMb", limits.storageMb) },
  { key: "month", header: "Por mês", align: "end", cell: ({ monthCents }) => priceWords(monthCents) },
  { key: "year", header: "Por ano", align: "end", cell: ({ yearCents }) => priceWords(yearCents) },
  { key: "version", header: "Versão", align: "end", cell: ({ version }) => version },
];

/** The plans as they are offered today; each leads to its versions. */
export function PlansTable({ plans }: { plans: PlanVersion[] }) {
  return <DataTable caption="Planos oferecidos" columns={columns} rows={plans} rowKey={({ code }) => code} />;
}
