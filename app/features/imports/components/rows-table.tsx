import { Link } from "@remix-run/react";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { ShownImport, ShownRow } from "../steps/read-import.server";
import { rowWords } from "./import-words";

const columns: Column<ShownRow>[] = [
  {
    key: "row",
    header: "Linha",
    cell: ({ row }) => <span className="tabular-nums">{row.toLocaleString("pt-BR")}</span>,
  },
  { key: "who", header: "O que está nela", cell: ({ who }) => <span className="wrap-anywhere">{who || "–"}</span> },
  { key: "state", header: "Situação", cell: ({ state }) => rowWords[state] },
  {
    key: "faults",
    header: "Observação",
    cell: ({ faults }) => (
      <ul>
        {faults.map(({ column, words }, at) => (
          <li key={at}>
            {column && <span className="font-medium">{column}: </span>}
            {words}
          </li>
        ))}
      </ul>
    ),
  },
];

/** Rows of which something is to be said, each with it in words. */
export function RowsTable({ brought: { rows, nextAfter } }: { brought: ShownImport }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="linhas" className="mt-8">
      <h2 id="linhas" className="mb-2 text-lg dense:text-base">
        Linhas com observação
      </h2>
      <DataTable caption="Linhas com observação" columns={columns} rows={rows} rowKey={({ row }) => String(row)} />
      {nextAfter !== null && (
        <p className="mt-3">
          <Link to={`?after=${nextAfter}`} className="link inline-flex min-h-11 items-center dense:min-h-8">
            Próximas linhas
          </Link>
        </p>
      )}
    </section>
  );
}
