import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listPlans } from "~/features/plans/catalogue/list-plans.server";
import { PlansTable } from "~/features/plans/components/plans-table";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Planos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ({ plans: await listPlans(await requirePlatform(args)) }));
}

/** What clinics can have, as it is offered today. */
export default function Plans() {
  const { plans } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Planos"
        lead="O que cada plano permite e custa hoje. Uma mudança é uma nova versão: quem já tem um plano fica com a versão que tem."
      />
      <PlansTable plans={plans} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
