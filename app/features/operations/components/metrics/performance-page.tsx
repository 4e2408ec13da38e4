import { LineChart } from "~/ui/charts/line-chart";
import { ChartTable } from "~/ui/charts/chart-table";
import { DataTable } from "~/ui/list/data-table";
import type { Performance, RouteCost } from "../../metrics/read-performance.server";

/** Points of the line and the words around it, as the loader says them. */
export type Drawn = {
  points: { at: number; value: number; label: string; words: string }[];
  frame: { first: number; last: number; low: number; high: number };
  ticks: { value: number; words: string }[];
  along: { at: number; words: string }[];
};

type PerformancePageProps = Pick<Performance, "routes"> & {
  sentence: string;
  drawn: Drawn;
  providers: string[][];
  business: string[][];
  /** How soon calls for help were answered, in a sentence. */
  answers: string;
  /** How pages felt in browsers. */
  pages: string[][];
};

const number = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** What requests cost: how many there were, where the time went, and who outside did not do their part. */
export function PerformancePage({
  routes,
  sentence,
  drawn,
  providers,
  business,
  answers,
  pages,
}: PerformancePageProps) {
  return (
    <div className="space-y-8">
      <p className="max-w-reading">{answers}</p>
      <LineChart
        sentence={sentence}
        series={[{ name: "Requisições por hora", points: drawn.points }]}
        frame={drawn.frame}
        joined={1}
        ticks={drawn.ticks}
        along={drawn.along}
        heads={{ at: "Hora", value: "Requisições" }}
      />
      <section aria-labelledby="onde">
        <h2 id="onde" className="mb-1 text-lg font-semibold dense:text-base">
          Onde fica o tempo
        </h2>
        <p className="mb-2 max-w-reading text-sm text-ink-soft">
          Os 40 endereços que mais tempo custam ao todo. Metade das requisições termina dentro do p50 e 95 % dentro do
          p95, arredondados para cima em até um quinto; em produção o relógio do Worker só anda quando ele espera, então
          é tempo de espera.
        </p>
        <DataTable
          caption="Custo por endereço"
          columns={[
            {
              key: "route",
              header: "Endereço",
              cell: ({ method, route }: RouteCost) => <span className="wrap-anywhere">{`${method} ${route}`}</span>,
            },
            { key: "count", header: "Requisições", align: "end", cell: ({ count }: RouteCost) => number.format(count) },
            { key: "p50", header: "p50", align: "end", cell: ({ p50 }: RouteCost) => `${number.format(p50)} ms` },
            { key: "p95", header: "p95", align: "end", cell: ({ p95 }: RouteCost) => `${number.format(p95)} ms` },
            {
              key: "queries",
              header: "Consultas",
              align: "end",
              cell: ({ queries }: RouteCost) => number.format(queries),
            },
            { key: "rows", header: "Linhas", align: "end", cell: ({ rows }: RouteCost) => number.format(rows) },
            { key: "failed", header: "Falhas", align: "end", cell: ({ failed }: RouteCost) => number.format(failed) },
          ]}
          rows={routes}
          rowKey={({ method, route }) => `${method} ${route}`}
          empty={<p>Nenhuma requisição ainda.</p>}
        />
      </section>
      <section aria-labelledby="como">
        <h2 id="como" className="mb-1 text-lg font-semibold dense:text-base">
          Como as páginas chegam
        </h2>
        <p className="mb-2 max-w-reading text-sm text-ink-soft">
          Medido nos navegadores, em uma de cada dez visitas: quando a maior parte aparece (LCP, bom até 2.500 ms), o
          toque mais demorado (INP, até 200 ms) e quanto a página pula (CLS, até 0,1). Três quartos das visitas ficam
          dentro do número; com menos de cinco não se diz.
        </p>
        <DataTable
          caption="Como as páginas chegam"
          columns={["Página", "Visitas", "LCP", "INP", "CLS"].map((header, at) => {
            const cell = (row: string[]) => <span className="wrap-anywhere">{row[at]}</span>;
            return { key: header, header, cell, ...(at > 0 ? { align: "end" as const } : {}) };
          })}
          rows={pages}
          rowKey={([route = ""]) => route}
          empty={<p>Nenhuma visita foi medida ainda.</p>}
        />
      </section>
      {providers.length > 0 && (
        <DataTable
          caption="Provedores"
          showCaption
          columns={["Quem", "Chamadas", "Sem efeito", "p95"].map((header, at) => {
            return { key: header, header, cell: (row: string[]) => row[at], ...(at > 0 && { align: "end" as const }) };
          })}
          rows={providers}
          rowKey={([who = ""]) => who}
        />
      )}
      {business.length > 0 && (
        <ChartTable
          caption="O que as pessoas fizeram, em todas as clínicas"
          head={["O quê", "Vezes"]}
          rows={business}
        />
      )}
    </div>
  );
}
