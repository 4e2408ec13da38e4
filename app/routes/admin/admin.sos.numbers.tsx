import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { MonthStats } from "~/features/sos/components/responder/past/month-stats";
import { SosTabs } from "~/features/sos/components/responder/board/sos-tabs";
import { readStats } from "~/features/sos/responder/stats.server";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Números dos pedidos de ajuda");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ({ months: await readStats(await requireAdmin(args)) }));
}

/** How fast the clinic answers. */
export default function AdminNumbers() {
  const { months } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Pedidos de ajuda" />
      <SosTabs />
      {months.length === 0 ? (
        <EmptyState title="Nenhum pedido nos últimos 12 meses">
          Aqui se vê, mês a mês, quantos houve e em quanto tempo foram respondidos.
        </EmptyState>
      ) : (
        <MonthStats months={months} />
      )}
    </>
  );
}
