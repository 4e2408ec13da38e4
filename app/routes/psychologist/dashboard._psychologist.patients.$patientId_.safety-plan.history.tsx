import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanHistory } from "~/features/safety-plan/components/plan-history";
import { historySearchSchema, restoreFormSchema } from "~/features/safety-plan/saving/plan-form.schema";
import { readPlanHistory } from "~/features/safety-plan/history/read-plan-history.server";
import { restorePlanVersion } from "~/features/safety-plan/history/restore-plan-version.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Versões do plano de segurança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const search = parseSearch(args.request, historySearchSchema);
    const history = await readPlanHistory(ctx, { patientId, ...search });
    return { history, patientId, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** Brings a version back as a new one. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, restoreFormSchema, async (ctx, posted) => {
    const { patientId } = check(patientParams, args.params);
    await restorePlanVersion(ctx, { patientId, ...posted });
    return redirect(`${teamPaths.patientPlan(patientId)}?restored`);
  });
}

/** Every version of a patient's plan. */
export default function PatientPlanVersions() {
  const { history, patientId, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<unknown>());
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Versões do plano"
        lead="Cada vez que um de vocês salva o plano, a versão de antes fica aqui e pode voltar."
        back={{ to: teamPaths.patientPlan(patientId), label: "Plano de segurança" }}
      />
      {refusal && <FormError message={refusal.message} />}
      <PlanHistory {...history} reader={reader} />
    </div>
  );
}
