import { Link, useLocation } from "@remix-run/react";
import { moneyWords } from "~/features/appointments/availability/money";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { Avatar } from "~/ui/avatar";
import { DataTable, type Column } from "~/ui/list/data-table";
import { searchWith } from "~/ui/list/search-with";
import { kindWords, methodWords, statusWords } from "../charge-words";
import type { ListedCharge, MonthShow } from "../month/month";
import { shortDay } from "./money-words";

/** How a charge stands, in words. */
export function standing({ status, paidOn, method }: Pick<ListedCharge, "status" | "paidOn" | "method">): string {
  if (status !== "paid" || paidOn === null || method === null) return statusWords[status];
  return `Pago em ${shortDay(paidOn)} · ${methodWords[method].split(",")[0] ?? ""}`;
}

function Person({ charge }: { charge: ListedCharge }) {
  const { search } = useLocation();
  return (
    <Link
      to={teamPaths.payment(charge.id) + searchWith(search, { done: null })}
      preventScrollReset
      className="flex min-h-11 items-center gap-2.5 font-medium hover:text-act hover:underline dense:min-h-9"
    >
      <Avatar name={charge.patientName} photo={charge.avatarFileId && paths.file(charge.avatarFileId)} size="small" />
      <span className="min-w-0 wrap-anywhere">{charge.patientName}</span>
    </Link>
  );
}

const columns: Column<ListedCharge>[] = [
  { key: "person", header: "Pessoa", cell: (charge) => <Person charge={charge} /> },
  { key: "day", header: "Dia", cell: ({ day }) => <span className="tabular-nums">{shortDay(day)}</span> },
  { key: "kind", header: "O quê", cell: ({ kind }) => kindWords[kind] },
  {
    key: "state",
    header: "Situação",
    cell: (charge) => (
      <>
        {standing(charge)}
        {charge.sessionSaysCents !== null && <strong className="block font-medium">A sessão mudou: confira</strong>}
      </>
    ),
  },
  {
    key: "amount",
    header: "Valor",
    align: "end",
    cell: ({ amountCents, status }) => (
      <span className={status === "dropped" ? "text-ink-soft" : "font-medium tabular-nums"}>
        {moneyWords(amountCents)}
      </span>
    ),
  },
];

const captions: Record<MonthShow, string> = {
  all: "Cobranças do mês",
  open: "Cobranças em aberto",
  received: "Pagamentos recebidos",
};

/** Charges of a month; each opens beside it. */
export function ChargeTable({ charges, show }: { charges: ListedCharge[]; show: MonthShow }) {
  return <DataTable caption={captions[show]} columns={columns} rows={charges} rowKey={({ id }) => id} />;
}
