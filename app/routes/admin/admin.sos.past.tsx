import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listPastAlerts } from "~/features/sos/responder/answer-sos.server";
import { PastTable } from "~/features/sos/components/responder/past/past-table";
import { SosTabs } from "~/features/sos/components/responder/board/sos-tabs";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Histórico de pedidos de ajuda");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic } = await requireAdmin(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const part = { ...(await listPastAlerts(clinic, { limit: 50, cursor })), cursor: cursor ?? null };
    return { part, you: clinic.actor.memberId, reader: { zone: clinic.actor.zone, now: clinic.now() } };
  });
}

/** All calls for help of the clinic, newest first. */
export default function AdminPast() {
  const { part, you, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader title="Pedidos de ajuda" />
      <SosTabs />
      {items.length === 0 ? (
        <EmptyState title="Nenhum pedido de ajuda até hoje">Abertos e encerrados, todos ficam nesta lista.</EmptyState>
      ) : (
        <PastTable alerts={items} reader={reader} you={you} hrefOf={teamPaths.adminSosAlert} />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}
