import { Link } from "@remix-run/react";
import { DataTable, type Column } from "~/ui/list/data-table";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import type { ListedImport } from "../steps/read-import.server";
import { rowsWords, stateWords } from "./import-words";

type ImportsListProps = { imports: ListedImport[]; hrefOf: (id: string) => string; reader: Reader };

/** What was sent in the last days, and how far each is. */
export function ImportsList({ imports, hrefOf, reader }: ImportsListProps) {
  if (imports.length === 0) return null;
  const columns: Column<ListedImport>[] = [
    {
      key: "name",
      header: "Arquivo",
      cell: ({ id, name }) => (
        <Link to={hrefOf(id)} className="link wrap-anywhere">
          {name || "sem nome"}
        </Link>
      ),
    },
    { key: "state", header: "Situação", cell: ({ state }) => stateWords[state] },
    { key: "rows", header: "Linhas", align: "end", cell: ({ counts }) => rowsWords(counts.total) },
    { key: "done", header: "Entraram", align: "end", cell: ({ counts }) => counts.done.toLocaleString("pt-BR") },
    { key: "when", header: "Enviada", cell: ({ createdAt }) => <RelativeTime at={createdAt} {...reader} /> },
  ];
  return (
    <section aria-labelledby="importacoes" className="mt-9">
      <h2 id="importacoes" className="mb-2 text-lg dense:text-base">
        Importações recentes
      </h2>
      <DataTable caption="Importações recentes" columns={columns} rows={imports} rowKey={({ id }) => id} />
      <p className="mt-2 text-sm text-ink-soft">As linhas de um arquivo são apagadas uma semana depois de entrarem.</p>
    </section>
  );
}
