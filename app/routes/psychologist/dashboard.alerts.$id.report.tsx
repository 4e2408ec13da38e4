import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { openSos } from "~/features/sos/responder/answer-sos.server";
import { IncidentReport } from "~/features/sos/components/responder/past/incident-report";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Relatório");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const alert = await openSos(ctx, args.params.id ?? "");
    const { clinicName, name, zone } = await viewerOf(args);
    return { alert, clinicName, madeBy: name, zone, madeAt: ctx.now() };
  });
}

/** An incident on paper, with what was written: for the clinical record. */
export default function AlertReport() {
  const data = useLoaderData<typeof loader>();
  return <IncidentReport {...data} clinical backHref={teamPaths.alert(data.alert.id)} />;
}
