import { DataTable } from "~/ui/data-table";
import { noticeChannels } from "../notice-kind";
import { stateWords, type StateName } from "./delivery-words";
import { shortChannelLabels } from "./notice-copy";

type DeliveryCountsProps = { counts: { channel: string; state: string; count: number }[]; days: number };

/** How many deliveries of the last days stand in each state, by channel. */
export function DeliveryCounts({ counts, days }: DeliveryCountsProps) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const of = (channel: string, state: string) =>
    counts.find((row) => row.channel === channel && row.state === state)?.count ?? 0;
  const states = Object.keys(stateWords) as StateName[];
  const failed = counts.filter(({ state }) => state === "failed").reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label="Resumo dos envios" className="mb-6 max-w-3xl">
      <p className="mb-2">
        {failed === 0
          ? `Nos últimos ${days} dias nenhum envio falhou.`
          : `Nos últimos ${days} dias ${failed === 1 ? "1 envio falhou" : `${failed.toLocaleString("pt-BR")} envios falharam`}, de ${total.toLocaleString("pt-BR")}.`}
      </p>
      <DataTable
        caption={`Envios dos últimos ${days} dias por canal e situação`}
        columns={[
          {
            key: "channel",
            header: "Canal",
            cell: (channel: (typeof noticeChannels)[number]) => shortChannelLabels[channel],
          },
          ...states.map((state) => ({
            key: state,
            header: stateWords[state],
            align: "end" as const,
            cell: (channel: (typeof noticeChannels)[number]) => of(channel, state).toLocaleString("pt-BR"),
          })),
        ]}
        rows={[...noticeChannels]}
        rowKey={(channel) => channel}
      />
    </section>
  );
}
