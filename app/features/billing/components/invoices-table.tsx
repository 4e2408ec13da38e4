import { priceWords } from "~/features/plans/plan-words";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import { EmptyState } from "~/ui/list/empty-state";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Billing } from "../money/read-billing.server";
import { invoiceWords } from "./money-words";

type Invoice = Billing["invoices"][number];

function Papers({ id, number, state, pageUrl, pdfUrl }: Invoice) {
  const about = number ?? "fatura";
  return (
    <span className="flex flex-wrap gap-x-4">
      {pdfUrl && (
        <a
          href={teamPaths.adminPlanInvoice(id, "pdf")}
          rel="noreferrer"
          className="link inline-flex min-h-11 items-center dense:min-h-9"
        >
          PDF<span className="sr-only"> de {about}</span>
        </a>
      )}
      {state === "open" && pageUrl && (
        <a
          href={teamPaths.adminPlanInvoice(id, "page")}
          rel="noreferrer"
          className="link inline-flex min-h-11 items-center dense:min-h-9"
        >
          Pagar<span className="sr-only"> {about}</span>
        </a>
      )}
    </span>
  );
}

/** A clinic's invoices, newest first. */
export function InvoicesTable({ invoices, reader }: { invoices: Invoice[]; reader: Reader }) {
  const columns: Column<Invoice>[] = [
    { key: "number", header: "Fatura", cell: ({ number }) => number ?? "sem número" },
    { key: "day", header: "Dia", cell: ({ createdAt }) => formatDay(createdAt, reader) },
    { key: "state", header: "Situação", cell: ({ state }) => invoiceWords[state] ?? state },
    { key: "amount", header: "Valor", align: "end", cell: ({ amountCents }) => priceWords(amountCents) },
    { key: "papers", header: "Documento", cell: (invoice) => <Papers {...invoice} /> },
  ];
  const empty = <EmptyState title="Ainda não há faturas">Elas aparecem aqui a cada pagamento, com o PDF.</EmptyState>;
  return <DataTable caption="Faturas" columns={columns} rows={invoices} rowKey={({ id }) => id} empty={empty} />;
}
