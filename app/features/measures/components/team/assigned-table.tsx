import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { DataTable, type Column } from "~/ui/list/data-table";
import { formatDay, type Reader } from "~/ui/time/format-time";

export type AssignedRow = {
  id: string;
  name: string;
  every: "week" | "fortnight" | "month" | null;
  isIntake: boolean;
  dueAt: number | null;
  lastAnsweredAt: number | null;
};

const everyWords = { week: "toda semana", fortnight: "a cada duas semanas", month: "todo mês" };

function columnsOf(reader: Reader): Column<AssignedRow>[] {
  return [
    { key: "what", header: "O quê", cell: ({ name }) => name },
    {
      key: "how",
      header: "Como",
      cell: ({ every, isIntake }) => (every ? everyWords[every] : isIntake ? "anamnese, com o convite" : "uma vez"),
    },
    { key: "due", header: "Até", cell: ({ dueAt }) => (dueAt === null ? "sem data" : formatDay(dueAt, reader)) },
    {
      key: "last",
      header: "Última resposta",
      cell: ({ lastAnsweredAt }) => (lastAnsweredAt === null ? "ainda não" : formatDay(lastAnsweredAt, reader)),
    },
    {
      key: "act",
      header: "",
      cell: ({ id, name }) => (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="end" />
          <input type="hidden" name="id" value={id} />
          <Button variant="quiet" aria-label={`Não pedir mais: ${name}`}>
            Não pedir mais
          </Button>
        </Form>
      ),
    },
  ];
}

/** What a patient is asked now. */
export function AssignedTable({ rows, reader }: { rows: AssignedRow[]; reader: Reader }) {
  return (
    <section aria-labelledby="pedidos" className="mb-8">
      <h2 id="pedidos" className="mb-2 text-lg dense:text-base">
        Pedidos em aberto
      </h2>
      <DataTable
        caption="Pedidos em aberto"
        columns={columnsOf(reader)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-soft">Nada pedido agora. A pessoa também pode responder por conta própria.</p>}
      />
    </section>
  );
}
