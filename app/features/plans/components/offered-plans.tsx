import type { ReactNode } from "react";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { PlanVersion } from "../plan";
import { featureWords, limitWords, planNames, priceWords } from "../plan-words";

type Choose = (plan: PlanVersion) => ReactNode;

function columnsFor(current: PlanVersion, choose: Choose | undefined): Column<PlanVersion>[] {
  return [
    {
      key: "name",
      header: "Plano",
      cell: ({ code }) => (
        <span className="font-medium">
          {planNames[code]}
          {code === current.code && <span className="font-normal text-ink-soft"> · o seu</span>}
        </span>
      ),
    },
    {
      key: "allows",
      header: "Permite",
      cell: ({ limits, features }) =>
        [
          limitWords("patients", limits.patients),
          limitWords("psychologists", limits.psychologists),
          limitWords("storageMb", limits.storageMb),
          ...features.map((code) => featureWords[code].toLowerCase()),
        ].join(" · "),
    },
    { key: "month", header: "Por mês", align: "end", cell: ({ monthCents }) => priceWords(monthCents) },
    { key: "year", header: "Por ano", align: "end", cell: ({ yearCents }) => priceWords(yearCents) },
    ...(choose ? [{ key: "choose", header: "", cell: choose }] : []),
  ];
}

/** The plans as they are offered, for who chooses one. */
export function OfferedPlans({
  plans,
  current,
  choose,
}: {
  plans: PlanVersion[];
  current: PlanVersion;
  /** The way to take a plan. */
  choose?: Choose | undefined;
}) {
  return <DataTable caption="Planos" columns={columnsFor(current, choose)} rows={plans} rowKey={({ code }) => code} />;
}
