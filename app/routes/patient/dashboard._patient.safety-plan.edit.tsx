import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { PlanForm } from "~/features/safety-plan/components/plan-form";
import { useKeptPlan } from "~/features/safety-plan/components/use-kept-plan";
import { planFormSchema } from "~/features/safety-plan/saving/plan-form.schema";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { savePostedPlan } from "~/features/safety-plan/saving/save-posted-plan.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Mudar o plano de segurança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { memberId: owner, zone } = ctx.actor;
    const plan = await readSafetyPlan(ctx, { patientId: owner });
    return { plan, formKey: crypto.randomUUID(), owner, reader: { now: ctx.now(), zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, planFormSchema, async (ctx, posted) => {
    const answer = await savePostedPlan(ctx, ctx.actor.memberId, posted);
    return answer.intent === "saved" ? redirect(`${paths.plan()}?saved=${encodeURIComponent(answer.key)}`) : answer;
  });
}

/** Without network the page stays, with every word. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** After a conflict the version that is there now is shown beside what was typed. */
export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** Writing one's own plan. */
export default function EditPlan() {
  const { plan, formKey, owner, reader } = useLoaderData<typeof loader>();
  useKeptPlan(owner, plan);
  return (
    <>
      <PageHeader
        title={plan ? "Mudar o plano" : "Seu plano de segurança"}
        lead="Com as suas palavras, uma coisa por linha. Nenhum passo é obrigatório, e dá para voltar depois."
        back={{ to: paths.plan(), label: "Plano de segurança" }}
      />
      <PlanForm
        plan={plan}
        formKey={formKey}
        draft={{ owner, form: paths.planEdit() }}
        readHref={paths.plan()}
        reader={reader}
      />
    </>
  );
}
