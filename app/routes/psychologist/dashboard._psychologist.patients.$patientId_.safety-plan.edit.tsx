import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { PlanForm } from "~/features/safety-plan/components/plan-form";
import { planFormSchema } from "~/features/safety-plan/saving/plan-form.schema";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { savePostedPlan } from "~/features/safety-plan/saving/save-posted-plan.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Mudar o plano de segurança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { memberId: owner, zone } = ctx.actor;
    const [plan, { name }] = await Promise.all([readSafetyPlan(ctx, { patientId }), readPatient(ctx, { patientId })]);
    return { plan, patientId, name, formKey: crypto.randomUUID(), owner, reader: { now: ctx.now(), zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, planFormSchema, async (ctx, posted) => {
    const { patientId } = check(patientParams, args.params);
    const answer = await savePostedPlan(ctx, patientId, posted);
    const read = teamPaths.patientPlan(patientId);
    return answer.intent === "saved" ? redirect(`${read}?saved=${encodeURIComponent(answer.key)}`) : answer;
  });
}

/** Without network the page stays, with every word. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** After a conflict the version that is there now is shown beside what was typed. */
export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** Writing a patient's plan, together. */
export default function EditPatientPlan() {
  const { plan, patientId, name, formKey, owner, reader } = useLoaderData<typeof loader>();
  const read = teamPaths.patientPlan(patientId);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={`Plano de segurança de ${name}`}
        lead="Com as palavras de quem vai usar o plano, uma coisa por linha. As perguntas servem para conversar."
        back={{ to: read, label: "Plano de segurança" }}
      />
      <PlanForm
        key={patientId}
        plan={plan}
        formKey={formKey}
        draft={{ owner, form: teamPaths.patientPlanEdit(patientId) }}
        readHref={read}
        reader={reader}
      />
    </div>
  );
}
