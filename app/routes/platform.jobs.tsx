import { houseZone } from "~/lib/zone";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listJobRuns } from "~/features/kernel/run-job.server";
import { JobsTable } from "~/features/tenancy/components/jobs-table";
import { PageError } from "~/features/tenancy/components/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/page-meta";

export const meta: MetaFunction = () => pageMeta("Rotinas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    return { runs: await listJobRuns(ctx), reader: { zone: houseZone, now: ctx.now() } };
  });
}

/** When each job ran last and how it went. */
export default function Jobs() {
  const { runs, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Rotinas"
        lead="O que roda sozinho, a cada minuto ou a cada hora. Depois de uma parada, cada uma alcança o que perdeu."
      />
      {runs.length === 0 ? (
        <EmptyState title="Nenhuma rotina rodou ainda">A primeira passagem acontece dentro de um minuto.</EmptyState>
      ) : (
        <JobsTable runs={runs} reader={reader} />
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={paths.platformClinics()} />;
}
