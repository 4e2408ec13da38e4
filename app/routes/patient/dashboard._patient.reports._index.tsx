import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { KeptReports } from "~/features/reports/components/kept-reports";
import { listSharedReports } from "~/features/reports/report/read-report.server";
import { reportList } from "~/features/reports/reports.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Relatórios");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor } = parseSearch(args.request, reportList);
    const reports = await listSharedReports(ctx, { cursor, limit: 20 });
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { part: { ...reports, cursor: cursor ?? null }, reader };
  });
}

/** Reports that the patient is shown. */
export default function OwnReports() {
  const { part, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader title="Relatórios" back={{ to: paths.ownCare(), label: "Meu acompanhamento" }} />
      {items.length === 0 ? (
        <EmptyState title="Aqui ficam os relatórios mostrados a você">
          Eles reúnem um período do seu acompanhamento. Se quiser ver um, peça a quem acompanha você.
        </EmptyState>
      ) : (
        <KeptReports reports={items} href={ownPaths.report} reader={reader} saysShared={false} />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}
