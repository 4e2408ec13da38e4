import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DataTable, type Column } from "~/ui/list/data-table";

/** A row as its readers see it: words for what was done, names where there are any. */
export type AuditItem = {
  id: string;
  when: string;
  who: string;
  /** Where what they did, and what was done to them, stands by itself; null where it is that list, or nobody's. */
  whoHref: string | null;
  role: string;
  what: string;
  isReading: boolean;
  whose: string;
  fields: string;
  reason: string | null;
  /** By which right, where it is not plain from who it was. */
  right: string | null;
  isBreakGlass: boolean;
  from: string;
  /** Its place in the sealed log. */
  seq: number | null;
};

const columns: Column<AuditItem>[] = [
  {
    key: "when",
    header: "Quando",
    cell: ({ when }) => <span className="tabular-nums md:whitespace-nowrap">{when}</span>,
  },
  {
    key: "who",
    header: "Quem",
    cell: ({ who, whoHref, role }) => (
      <>
        {whoHref === null ? (
          who
        ) : (
          <Link to={whoHref} className="link">
            {who}
          </Link>
        )}
        {role && <span className="block text-sm text-ink-soft">{role}</span>}
      </>
    ),
  },
  { key: "what", header: "O quê", cell: (item) => <What {...item} /> },
  { key: "from", header: "De onde", cell: ({ from }) => from || null },
  {
    key: "seq",
    header: "Selo",
    align: "end",
    cell: ({ seq }) =>
      seq === null ? (
        <span className="text-ink-soft md:whitespace-nowrap">em um minuto</span>
      ) : (
        <span className="tabular-nums">{seq}</span>
      ),
  },
];

function What({ what, isReading, whose, fields, reason, right, isBreakGlass }: AuditItem) {
  return (
    <>
      <span className={isReading ? "" : "font-semibold"}>{what}</span>
      {whose && <> · {whose}</>}
      {right && (
        <span className={isBreakGlass ? "block font-semibold text-wrong-text" : "block text-sm text-ink-soft"}>
          {right}
        </span>
      )}
      {fields && <span className="block text-sm text-ink-soft">{fields}</span>}
      {reason && <span className="block text-sm wrap-anywhere text-ink-soft">Motivo: {reason}</span>}
    </>
  );
}

/** The audit of a clinic, newest first: acts in bold, looks in plain. */
export function AuditTable({ items, empty }: { items: AuditItem[]; empty: ReactNode }) {
  return (
    <DataTable caption="Registro de acessos" columns={columns} rows={items} rowKey={({ id }) => id} empty={empty} />
  );
}
