import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import type { ConsoleColumn } from "~/ui/console/console-columns";
import { ConsoleTable } from "~/ui/console/console-table";
import { EmptyState } from "~/ui/list/empty-state";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { StuckNews } from "../../webhook/stuck-news.repo.server";
import { failureWords } from "./failure-words";

/** Messages of Stripe's that have not had their effect: whose, what, why not, and again. @param pending the id that is being asked for */
export function StuckNewsTable({
  news,
  reader,
  pending,
}: {
  news: StuckNews[];
  reader: Reader;
  pending: string | undefined;
}) {
  const columns: ConsoleColumn<StuckNews>[] = [
    {
      key: "type",
      header: "O que o Stripe avisou",
      cell: ({ type, eventId }) => (
        <span>
          <span className="font-medium">{type}</span>
          <span className="block text-sm font-normal text-ink-soft">{eventId}</span>
        </span>
      ),
    },
    {
      key: "whose",
      header: "Clínica",
      cell: ({ clinicName, customerId }) => (
        <span>
          {clinicName ?? "de nenhuma clínica daqui"}
          <span className="block text-sm text-ink-soft">{customerId}</span>
        </span>
      ),
    },
    {
      key: "at",
      header: "Chegou",
      cell: ({ occurredAt }) => <RelativeTime at={occurredAt} zone={reader.zone} now={reader.now} />,
    },
    { key: "why", header: "Por que parou", cell: ({ failure }) => failureWords(failure) },
    {
      key: "tries",
      header: "Tentativas",
      align: "end",
      cell: ({ tries, parkedAt }) => `${tries}${parkedAt === null ? "" : ", parado"}`,
    },
    {
      key: "again",
      header: "",
      cell: ({ id, eventId }) => (
        <Form method="post" preventScrollReset>
          <Button
            variant="quiet"
            name="which"
            value={id}
            pending={pending === id}
            pendingLabel="Pedindo"
            aria-label={`Aplicar de novo ${eventId}`}
          >
            Aplicar de novo
          </Button>
        </Form>
      ),
    },
  ];
  if (news.length === 0)
    return (
      <EmptyState title="Nada parado">
        Tudo o que o Stripe avisou foi aplicado. O que falhar aparece aqui na primeira falha e é tentado por seis horas.
      </EmptyState>
    );
  return (
    <ConsoleTable
      caption="Avisos do Stripe"
      columns={columns}
      rows={news}
      rowKey={({ id }) => id}
      nameOf={({ type }) => type}
    />
  );
}
