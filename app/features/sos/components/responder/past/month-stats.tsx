import { dateFormat } from "~/lib/time/date-format";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { SosMonth } from "~/features/sos/responder/stats.server";
import { spanWords } from "../alert/time-words";

const upTo = (ms: number) => `até ${spanWords(ms)}`;
const timeCell = (ms: number | null, acknowledged: number) =>
  ms === null ? (acknowledged === 0 ? "sem respostas" : "menos de 5 respostas") : upTo(ms);

type Count = (count: number) => string;
const isSmall = (count: number) => count > 0 && count < 5;
const figure: Count = (count) => new Intl.NumberFormat("pt-BR").format(count);
const largeOnly: Count = (count) => (isSmall(count) ? "menos de 5" : figure(count));
/** A sentence tells all three; the sum and one of them would tell the other. */
const hasSmall = ({ raised, acknowledged, unanswered }: SosMonth) => [raised, acknowledged, unanswered].some(isSmall);

/** "novembro de 2026" of "2026-11". */
function monthWords(month: string): string {
  const format = dateFormat("pt-BR", "UTC", { month: "long", year: "numeric" });
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}

const columnsOf = (count: Count): Column<SosMonth>[] => [
  { key: "month", header: "Mês", cell: ({ month }) => monthWords(month) },
  { key: "raised", header: "Pedidos", cell: ({ raised }) => count(raised), align: "end" },
  { key: "acknowledged", header: "Respondidos", cell: ({ acknowledged }) => count(acknowledged), align: "end" },
  { key: "unanswered", header: "Ficaram sem resposta", cell: ({ unanswered }) => count(unanswered), align: "end" },
  {
    key: "p50",
    header: "Metade respondida em",
    cell: ({ p50, acknowledged }) => timeCell(p50, acknowledged),
    align: "end",
  },
  { key: "p90", header: "9 em cada 10 em", cell: ({ p90, acknowledged }) => timeCell(p90, acknowledged), align: "end" },
];

/** What the newest month says, in a sentence. */
export function monthSentence({ month, raised, acknowledged, unanswered, p50, p90 }: SosMonth): string {
  const many = raised === 1 ? "houve 1 pedido de ajuda" : `houve ${figure(raised)} pedidos de ajuda`;
  const answered = acknowledged === 1 ? "1 foi respondido" : `${figure(acknowledged)} foram respondidos`;
  const howSoon = p50 === null || p90 === null ? "" : `, metade em ${upTo(p50)} e nove em cada dez em ${upTo(p90)}`;
  const times = acknowledged === 0 ? "nenhum foi respondido até agora" : `${answered}${howSoon}`;
  const left =
    unanswered === 0
      ? "Nenhum esgotou as chamadas sem resposta."
      : `${unanswered === 1 ? "1 esgotou" : `${unanswered} esgotaram`} as chamadas sem resposta.`;
  return `Em ${monthWords(month)} ${many}: ${times}. ${left}`;
}

type MonthStatsProps = {
  months: SosMonth[];
  /** Beside other counts, where a small one could name somebody: fewer than five are not told. */
  hidesSmall?: boolean;
};

/** How the clinic answers, month by month. */
export function MonthStats({ months, hidesSmall = false }: MonthStatsProps) {
  const newest = months.find((month) => !hidesSmall || !hasSmall(month));
  return (
    <>
      {newest && <p className="mb-4 max-w-reading">{monthSentence(newest)}</p>}
      <DataTable
        caption="Pedidos de ajuda por mês"
        columns={columnsOf(hidesSmall ? largeOnly : figure)}
        rows={months}
        rowKey={({ month }) => month}
      />
      <p className="mt-3 max-w-reading text-sm text-ink-soft">
        Os tempos vão do pedido até alguém assumir. São contados em faixas: “até 45 s” é o fim da faixa, nunca melhor do
        que foi. Com menos de 5 respostas no mês não há tempos. Meses sem pedidos não aparecem.
      </p>
    </>
  );
}
