import type { ReactNode } from "react";
import { DataTable, type Column } from "~/ui/list/data-table";

/** A row as its readers see it: words for what was done, names where there are any. */
export type AuditItem = {
  id: string;
  when: string;
  who: string;
  role: string;
  what: string;
  isReading: boolean;
  whose: string;
  fields: string;
  reason: string | null;
  /** By which right, in words. */
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
    cell: ({ who, role }) => (
      <>
        {who}
        <span className="block text-sm text-ink-soft">{role}</span>
      </>
    ),
  },
  {
    key: "what",
    header: "O quê",
    cell: ({ what, isReading, fields }) => (
      <>
        <span className={isReading ? "" : "font-semibold"}>{what}</span>
        {fields && <span className="block text-sm text-ink-soft">{fields}</span>}
      </>
    ),
  },
  { key: "whose", header: "De quem", cell: ({ whose }) => whose },
  {
    key: "reason",
    header: "Por quê",
    cell: ({ reason, right, isBreakGlass }) => (
      <>
        {right !== null && <span className={isBreakGlass ? "font-semibold text-wrong-text" : ""}>{right}</span>}
        {reason !== null && <span className={right === null ? "" : "block text-sm text-ink-soft"}>{reason}</span>}
        {right === null && reason === null && <None />}
      </>
    ),
  },
  { key: "from", header: "De onde", cell: ({ from }) => from || <None /> },
  {
    key: "seq",
    header: "Selo",
    align: "end",
    cell: ({ seq }) => <span className="tabular-nums">{seq ?? "no próximo minuto"}</span>,
  },
];

function None() {
  return (
    <span className="text-ink-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">não há</span>
    </span>
  );
}

/** The audit of a clinic, newest first: acts in bold, looks in plain. */
export function AuditTable({ items, empty }: { items: AuditItem[]; empty: ReactNode }) {
  return (
    <DataTable caption="Registro de acessos" columns={columns} rows={items} rowKey={({ id }) => id} empty={empty} />
  );
}
