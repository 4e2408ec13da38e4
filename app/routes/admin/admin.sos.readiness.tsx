import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { GapsTable } from "~/features/sos/components/responder/rules/gaps-table";
import { SosTabs } from "~/features/sos/components/responder/board/sos-tabs";
import { readGaps } from "~/features/sos/ladder/readiness.server";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Prontidão para pedidos de ajuda");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { cursor = null } = parseSearch(args.request, listSearch);
    return { ...(await readGaps(ctx, cursor)), startsAtTop: cursor === null };
  });
}

/** Who of the clinic could not be reached as the rules suppose. */
export default function AdminReadiness() {
  const { gaps, looked, next, startsAtTop } = useLoaderData<typeof loader>();
  const people = looked === 1 ? "1 pessoa atende aqui" : `${looked} pessoas atendem aqui`;
  return (
    <>
      <PageHeader title="Pedidos de ajuda" />
      <SosTabs />
      {gaps.length === 0 ? (
        <EmptyState title={looked === 0 ? "Ninguém da psicologia na clínica" : "Toda a equipe pode ser alcançada"}>
          {looked > 0 && `${people}, com celular confirmado ou aparelho e com quem substitua.`}
        </EmptyState>
      ) : (
        <>
          <p className="mb-4 max-w-reading">{`${people}; ${gaps.length} ${gaps.length === 1 ? "tem" : "têm"} algo a resolver.`}</p>
          <GapsTable gaps={gaps} />
        </>
      )}
      <ListEnd nextCursor={next} startsAtTop={startsAtTop} />
    </>
  );
}
