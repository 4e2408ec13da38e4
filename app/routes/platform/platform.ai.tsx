import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { countProblems, countedDays } from "~/features/insights/problem/count-problems.server";
import { askedForWords, problemWords } from "~/features/insights/problem/problem-reasons";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { DataTable } from "~/ui/list/data-table";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatDay } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Problemas de IA");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const kinds = await countProblems(ctx);
    const reader = { now: ctx.now(), zone: houseZone };
    const rows = kinds.map(({ feature, model, promptVersion, reason, count, open, lastAt }) => ({
      ...{ feature: askedForWords[feature], reason: problemWords[reason], model, count, open },
      version: promptVersion === 0 ? "–" : String(promptVersion),
      last: formatDay(lastAt, reader),
    }));
    const sum = kinds.reduce((all, { count }) => all + count, 0);
    const open = kinds.reduce((all, one) => all + one.open, 0);
    const told = sum === 1 ? "1 problema relatado" : `${sum} problemas relatados`;
    const waits = open === 1 ? "1 ainda espera" : `${open} ainda esperam`;
    return { rows, sentence: `${told} em ${countedDays} dias; ${waits} que a clínica veja.` };
  });
}

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

/** What people said is wrong with results of models, in sums over all clinics. */
export default function PlatformAi() {
  const { rows, sentence } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Problemas de IA"
        lead="O que as pessoas disseram dos textos de modelos, em contagens. Quem disse e o que escreveu fica na clínica."
      />
      {rows.length > 0 && <p className="mb-3 max-w-reading">{sentence}</p>}
      <DataTable
        caption="Problemas relatados por uso, motivo, modelo e versão das instruções"
        columns={[
          { key: "feature", header: "Uso", cell: ({ feature }: Row) => feature },
          { key: "reason", header: "O que houve", cell: ({ reason }: Row) => reason },
          { key: "model", header: "Modelo", cell: ({ model }: Row) => model },
          { key: "version", header: "Versão das instruções", align: "end", cell: ({ version }: Row) => version },
          { key: "count", header: "Relatos", align: "end", cell: ({ count }: Row) => count },
          { key: "open", header: "Por ver", align: "end", cell: ({ open }: Row) => open },
          { key: "last", header: "O último", cell: ({ last }: Row) => last },
        ]}
        rows={rows}
        rowKey={({ feature, reason, model, version }) => [feature, reason, model, version].join()}
        empty={
          <p className="max-w-reading text-ink-soft">
            Nenhum problema relatado em 90 dias. Quando alguém disser que um texto está errado, machuca ou mostra um
            nome, a contagem aparece aqui.
          </p>
        }
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformHealth()} />;
}
