import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanHistory } from "~/features/safety-plan/components/plan-history";
import { historySearchSchema, restoreFormSchema } from "~/features/safety-plan/saving/plan-form.schema";
import { readPlanHistory } from "~/features/safety-plan/history/read-plan-history.server";
import { restorePlanVersion } from "~/features/safety-plan/history/restore-plan-version.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Versões do plano de segurança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { memberId: patientId, zone } = ctx.actor;
    const search = parseSearch(args.request, historySearchSchema);
    return { history: await readPlanHistory(ctx, { patientId, ...search }), reader: { now: ctx.now(), zone } };
  });
}

/** Brings a version back as a new one. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, restoreFormSchema, async (ctx, posted) => {
    await restorePlanVersion(ctx, { patientId: ctx.actor.memberId, ...posted });
    return redirect(`${paths.plan()}?restored`);
  });
}

/** Every version of one's own plan. */
export default function PlanVersions() {
  const { history, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<unknown>());
  return (
    <>
      <PageHeader
        title="Versões do plano"
        lead="Nada se perde: cada vez que o plano é salvo, a versão de antes fica aqui e pode voltar."
        back={{ to: paths.plan(), label: "Plano de segurança" }}
      />
      {refusal && <FormError message={refusal.message} />}
      <PlanHistory {...history} reader={reader} />
    </>
  );
}
