import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import type { ConsoleColumn } from "~/ui/console/console-columns";
import { ConsoleTable } from "~/ui/console/console-table";
import { formatExact, type Reader } from "~/ui/time/format-time";
import type { StepReset } from "../../two-step/step-reset.repo.server";

type Field = { name: string; defaultValue: string | undefined; error: string | undefined };

/** Asks that the second step of somebody who was looked at be taken away. */
export function StepResetForm({ field, pending }: { field: (name: "email" | "proof") => Field; pending: boolean }) {
  return (
    <Form method="post" preventScrollReset noValidate className="mb-8 max-w-reading space-y-4">
      <input type="hidden" name="intent" value="ask" />
      <TextField {...field("email")} type="email" label="E-mail da conta" autoComplete="off" />
      <TextArea
        {...field("proof")}
        label="Como você conferiu que é a própria pessoa"
        hint="Documento com foto visto em vídeo, o CRP que está no cadastro, uma ligação para um telefone que já era dela. Sem números de documentos: isto fica no registro de auditoria."
        longest={500}
        rows={3}
      />
      <Button pending={pending} pendingLabel="Pedindo">
        Desfazer em 24 horas
      </Button>
    </Form>
  );
}

const states: Readonly<Record<StepReset["state"], string>> = {
  asked: "aberto",
  done: "desfeita",
  stopped: "cancelado",
  came_in: "a pessoa entrou: nada mudou",
};

function columns(reader: Reader, pending: boolean): ConsoleColumn<StepReset>[] {
  return [
    {
      key: "who",
      header: "De quem",
      cell: ({ name, email }) => (
        <span className="wrap-anywhere">
          {name}
          <span className="block text-sm font-normal text-ink-soft">{email}</span>
        </span>
      ),
    },
    { key: "state", header: "Situação", cell: ({ state }) => states[state] },
    { key: "due", header: "Acontece em", cell: ({ dueAt }) => formatExact(dueAt, reader) },
    { key: "proof", header: "Como foi conferido", cell: ({ proof }) => proof },
    {
      key: "stop",
      header: "",
      cell: ({ id, state, name }) =>
        state === "asked" && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="id" value={id} />
            <Button
              variant="quiet"
              name="intent"
              value="stop"
              pending={pending}
              aria-label={`Cancelar o pedido de ${name}`}
            >
              Cancelar
            </Button>
          </Form>
        ),
    },
  ];
}

/** What was asked for lately, and how it ended. */
export function StepResetsTable(props: { resets: StepReset[]; reader: Reader; pending: boolean }) {
  const { resets, reader, pending } = props;
  if (resets.length === 0) return <p className="text-ink-soft">Nenhum pedido nos últimos 90 dias.</p>;
  return (
    <ConsoleTable
      caption="Pedidos de desfazer as duas etapas"
      columns={columns(reader, pending)}
      rows={resets}
      rowKey={({ id }) => id}
      nameOf={({ name }) => name}
    />
  );
}
