import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { openSos } from "~/features/sos/responder/answer-sos.server";
import { IncidentReport } from "~/features/sos/components/responder/past/incident-report";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Relatório");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic } = await requireAdmin(args);
    const alert = await openSos(clinic, args.params.id ?? "");
    const { clinicName, name, zone } = await viewerOf(args);
    return { alert, clinicName, madeBy: name, zone, madeAt: clinic.now() };
  });
}

/** An incident on paper without a word of what was written. */
export default function AdminAlertReport() {
  const data = useLoaderData<typeof loader>();
  return <IncidentReport {...data} clinical={false} backHref={teamPaths.adminSosAlert(data.alert.id)} />;
}
