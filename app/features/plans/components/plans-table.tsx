import { teamPaths } from "~/team-paths";
import type { ConsoleColumn } from "~/ui/console/console-columns";
import { ConsoleTable } from "~/ui/console/console-table";
import { KeysHint } from "~/ui/console/keys-hint";
import type { PlanVersion } from "../plan";
import { limitWords, planNames, priceWords } from "../plan-words";

const columns: ConsoleColumn<PlanVersion>[] = [
  {
    key: "name",
    header: "Plano",
    cell: ({ code }) => planNames[code],
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
  return (
    <>
      <ConsoleTable
        caption="Planos oferecidos"
        columns={columns}
        rows={plans}
        rowKey={({ code }) => code}
        nameOf={({ code }) => planNames[code]}
        hrefOf={({ code }) => teamPaths.platformPlan(code)}
      />
      <KeysHint can="j e k andam, Enter abre" />
    </>
  );
}
