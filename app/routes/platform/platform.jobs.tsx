import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import * as z from "zod";
import { houseZone } from "~/lib/time/zone";
import { useLoaderData } from "@remix-run/react";
import { readKeyRotation } from "~/features/kernel/keys/key-rotation.server";
import { listJobRuns } from "~/features/kernel/jobs/run-job.server";
import { listStuckEvents, retryStuckEvent } from "~/features/kernel/events/stuck-events.server";
import { JobsTable } from "~/features/tenancy/components/platform/jobs-table";
import { KeysTable } from "~/features/tenancy/components/platform/keys-table";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { StuckEffects } from "~/features/tenancy/components/platform/stuck-effects";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Rotinas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const [runs, stuck, rotation] = await Promise.all([
      listJobRuns(ctx),
      listStuckEvents(ctx, "all"),
      readKeyRotation(ctx),
    ]);
    const retried = new URL(args.request.url).searchParams.has("effect");
    return { runs, stuck, rotation, retried, reader: { zone: houseZone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, z.object({ eventId: z.string().max(64) }), async (ctx, { eventId }) => {
    await retryStuckEvent(ctx, "all", eventId);
    return redirect(`${teamPaths.platformJobs()}?effect=1`);
  });
}

/** When each job ran last and how it went. */
export default function Jobs() {
  const { runs, stuck, rotation, retried, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Rotinas"
        lead="O que roda sozinho, a cada minuto ou a cada hora. Depois de uma parada, cada uma alcança o que perdeu."
      />
      <StuckEffects events={stuck} retried={retried} action={teamPaths.platformJobs()} reader={reader} />
      {runs.length === 0 ? (
        <EmptyState title="Nenhuma rotina rodou ainda">A primeira passagem acontece dentro de um minuto.</EmptyState>
      ) : (
        <JobsTable runs={runs} reader={reader} />
      )}
      <KeysTable {...rotation} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
