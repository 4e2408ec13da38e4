import { Form } from "@remix-run/react";
import { priceWords } from "~/features/plans/plan-words";
import { Button } from "~/ui/form/button";
import type { ConsoleColumn } from "~/ui/console/console-columns";
import { ConsoleTable } from "~/ui/console/console-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { WaitingRefund } from "../../subscription/subscription.repo.server";

/** What we owe clinics by transfer; nothing when nothing is owed. */
export function ManualRefundsTable({
  refunds,
  reader,
  pending,
}: {
  refunds: WaitingRefund[];
  reader: Reader;
  pending: string | undefined;
}) {
  if (refunds.length === 0) return null;
  const columns: ConsoleColumn<WaitingRefund>[] = [
    { key: "clinic", header: "Clínica", cell: ({ clinicName }) => clinicName },
    { key: "amount", header: "Valor", align: "end", cell: ({ amountCents }) => priceWords(amountCents) },
    {
      key: "asked",
      header: "Pedido",
      cell: ({ askedAt }) => <RelativeTime at={askedAt} zone={reader.zone} now={reader.now} />,
    },
    { key: "charge", header: "No Stripe", cell: ({ chargeId }) => chargeId },
    {
      key: "done",
      header: "",
      cell: ({ chargeId, clinicName }) => (
        <Form method="post" preventScrollReset>
          <Button
            variant="quiet"
            name="returned"
            value={chargeId}
            pending={pending === chargeId}
            aria-label={`Já devolvido a ${clinicName}`}
          >
            Já devolvido
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <section className="mb-8">
      <h2 className="text-lg font-semibold">Boletos a devolver</h2>
      <p className="mb-2 max-w-reading text-ink-soft dense:text-sm">
        Quem desistiu em sete dias recebe de volta por transferência, em até sete dias: escreva para quem administra a
        clínica, peça a conta e marque aqui depois de transferir.
      </p>
      <ConsoleTable
        caption="Boletos a devolver"
        columns={columns}
        rows={refunds}
        rowKey={({ chargeId }) => chargeId}
        nameOf={({ clinicName }) => clinicName}
      />
    </section>
  );
}
