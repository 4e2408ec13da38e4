import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { PlanCard } from "~/features/safety-plan/components/plan-card";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { paths } from "~/paths";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Cartão de bolso");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const plan = await readSafetyPlan(ctx, { patientId: ctx.actor.memberId });
    if (plan === null) throw redirect(paths.plan());
    return { steps: plan.steps };
  });
}

/** The plan on paper. */
export default function Card() {
  const { steps } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Cartão de bolso"
          lead="Imprima, recorte na linha e dobre ao meio: cabe na carteira. Não leva seu nome."
          back={{ to: paths.plan(), label: "Plano de segurança" }}
          actions={<PrintButton label="Imprimir" variant="primary" />}
        />
      </div>
      <PlanCard steps={steps} />
    </>
  );
}
