import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listPlans } from "~/features/plans/catalogue/list-plans.server";
import { readClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import { OfferedPlans } from "~/features/plans/components/offered-plans";
import { planSentence, PlanUsage } from "~/features/plans/components/plan-now";
import { planNames } from "~/features/plans/plan-words";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { readSeats } from "~/features/tenancy/member/read-seats.server";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Plano");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const [has, used, plans] = await Promise.all([readClinicPlan(ctx, ctx.actor), readSeats(ctx), listPlans(ctx)]);
    return { has, used, plans, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** What the clinic may have, what of it is in use, and what else there is. */
export default function ClinicPlanPage() {
  const { has, used, plans, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={`Plano ${planNames[has.plan.code]}`} lead={planSentence(has, reader)} />
      <h2 className="mb-2 text-lg font-semibold">Em uso</h2>
      <PlanUsage plan={has.plan} used={used} />
      <h2 className="mt-8 mb-2 text-lg font-semibold">Os planos</h2>
      <p className="mb-3 max-w-reading text-ink-soft dense:text-sm">
        Tudo o que o cuidado precisa está em todos os planos. O que muda é quanto cabe.
      </p>
      <OfferedPlans plans={plans} current={has.plan} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
