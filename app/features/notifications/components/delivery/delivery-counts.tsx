import { DefinitionList } from "~/ui/list/definition-list";
import { noticeChannels } from "~/features/kernel/said/notice-rule";
import { manyWords, stateWords, type StateName } from "./delivery-words";
import { shortChannelLabels } from "../notice/notice-copy";

type Count = { channel: string; state: string; count: number };
type DeliveryCountsProps = { counts: Count[]; days: number };

const states = Object.keys(stateWords) as StateName[];

/** "2 entregues · 1 em silêncio": what there is of a channel, in the order of a delivery's life. */
function inWords(counts: Count[]): string {
  const there = states.flatMap((state) => {
    const count = counts.find((row) => row.state === state)?.count ?? 0;
    return count > 0 ? [`${count.toLocaleString("pt-BR")} ${(count === 1 ? stateWords : manyWords)[state]}`] : [];
  });
  return there.length > 0 ? there.join(" · ") : "nenhum";
}

/** How many deliveries of the last days stand in each state, by channel. */
export function DeliveryCounts({ counts, days }: DeliveryCountsProps) {
  const sum = (rows: Count[]) => rows.reduce((total, { count }) => total + count, 0);
  const total = sum(counts);
  if (total === 0) return null;
  const failed = sum(counts.filter(({ state }) => state === "failed"));
  return (
    <section aria-label="Resumo dos envios" className="mb-6">
      <p className="mb-2">
        {failed === 0
          ? `Nos últimos ${days} dias nenhum envio falhou.`
          : `Nos últimos ${days} dias ${failed === 1 ? "falhou 1 envio" : `falharam ${failed.toLocaleString("pt-BR")} envios`}, de ${total.toLocaleString("pt-BR")}.`}
      </p>
      <DefinitionList
        items={noticeChannels.map((channel) => ({
          term: shortChannelLabels[channel],
          value: inWords(counts.filter((row) => row.channel === channel)),
        }))}
      />
    </section>
  );
}
