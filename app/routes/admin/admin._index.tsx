import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import type { ReactNode } from "react";
import { readLate } from "~/features/billing/money/read-late.server";
import { countDoubts } from "~/features/disclosure/access-log/doubt-access.server";
import { accessesThatWait } from "~/features/disclosure/break-glass/list-break-glass.server";
import { withBreakGlass, withDoubts } from "~/features/privacy/components/break-glass-decision";
import { withIncidents } from "~/features/privacy/components/incident/incident-desk";
import { withRequests } from "~/features/privacy/components/requests/requests-decision";
import { countClinicIncidents } from "~/features/privacy/incident/read-incidents.server";
import { clinicDesk, countRequests } from "~/features/privacy/requests/request-desk.server";
import { AdminHome } from "~/features/reports/components/admin-home";
import { decisionsOf } from "~/features/reports/components/decisions";
import { weekSentences } from "~/features/reports/components/week-sentences";
import { readHome } from "~/features/reports/home/read-home.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatWhen } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Início");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const [home, late, requests, accesses, doubts, incidents] = await Promise.all([
      readHome(ctx),
      readLate(ctx).catch(() => undefined),
      countRequests(clinicDesk(ctx)).catch(() => null),
      accessesThatWait(ctx).catch(() => null),
      countDoubts(ctx).catch(() => null),
      countClinicIncidents(ctx).catch(() => null),
    ]);
    const reader = { zone: ctx.actor.zone, now: ctx.now() };
    const counted = home.week.sessions?.countedAt;
    const decisions = withRequests(decisionsOf({ ...home.decisions, late: late ?? null }, reader), requests);
    return {
      decisions: withIncidents(withBreakGlass(withDoubts(decisions, doubts), accesses, reader), incidents, reader),
      sentences: weekSentences(home),
      countedAt: counted === undefined ? null : formatWhen(counted, reader),
      missing: home.missing || late === undefined || [requests, accesses, doubts, incidents].includes(null),
    };
  });
}

/** Where an admin begins: what wants them, and how the week goes. */
export default function Home() {
  const home = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Início" />
      {useOutletContext<ReactNode>()}
      <AdminHome {...home} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
