import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { answersWords, feltRows } from "~/features/operations/components/metrics/felt";
import { drawnHours, sentenceOf } from "~/features/operations/components/metrics/drawn";
import { PerformancePage } from "~/features/operations/components/metrics/performance-page";
import { useWords } from "~/features/operations/components/metrics/use-words";
import { readPerformance } from "~/features/operations/metrics/read-performance.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { FilterLinks } from "~/ui/list/filter-links";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Medidas");

const search = z.object({ range: z.enum(["24h", "7d"]).catch("24h").default("24h") });
const spans = { "24h": { hours: 24, words: "24 horas" }, "7d": { hours: 168, words: "7 dias" } } as const;
const named = (name: string): string => Object.entries(useWords).find(([one]) => one === name)?.[1] ?? "Outra coisa";
const number = new Intl.NumberFormat("pt-BR");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { hours, words } = spans[parseSearch(args.request, search).range];
    const found = await readPerformance(ctx, hours);
    return {
      routes: found.routes,
      sentence: sentenceOf(found, words),
      drawn: drawnHours(found, houseZone, ctx.now()),
      providers: found.providers.map(({ provider, count, failed, p95 }) => [
        provider,
        ...[count, failed].map((n) => number.format(n)),
        `${p95} ms`,
      ]),
      answers: answersWords(found, words),
      pages: feltRows(found),
      business: found.business.map(({ name, count }) => [named(name), number.format(count)]),
    };
  });
}

/** What requests cost and where the time goes. */
export default function Metrics() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Medidas" lead="Quanto custa cada endereço. Nada aqui aponta para uma pessoa." />
      <FilterLinks
        label="Período"
        param="range"
        fallback="24h"
        options={[
          { value: "24h", label: "24 horas" },
          { value: "7d", label: "7 dias" },
        ]}
      />
      <PerformancePage {...data} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
