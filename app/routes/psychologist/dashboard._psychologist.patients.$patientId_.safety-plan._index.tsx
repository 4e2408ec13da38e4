import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { NoPatientPlan } from "~/features/safety-plan/components/no-plan";
import { doneIn, PlanFlash } from "~/features/safety-plan/components/plan-done";
import { PlanState } from "~/features/safety-plan/components/plan-state";
import { PlanSteps } from "~/features/safety-plan/components/plan-steps";
import { reviewFormSchema } from "~/features/safety-plan/saving/plan-form.schema";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { reviewSafetyPlan } from "~/features/safety-plan/review/review-safety-plan.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Plano de segurança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const [plan, { name }] = await Promise.all([readSafetyPlan(ctx, { patientId }), readPatient(ctx, { patientId })]);
    const { memberId: owner, zone } = ctx.actor;
    return { plan, patientId, name, owner, done: doneIn(args.request), reader: { now: ctx.now(), zone } };
  });
}

/** "Revi, continua valendo." */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, reviewFormSchema, async (ctx, { version }) => {
    const { patientId } = check(patientParams, args.params);
    await reviewSafetyPlan(ctx, { patientId, version });
    return redirect(`${teamPaths.patientPlan(patientId)}?reviewed`);
  });
}

/** A patient's plan, as the psychologist who helps with it sees it. */
export default function PatientPlan() {
  const { plan, patientId, name, owner, done, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<unknown>());
  const edit = teamPaths.patientPlanEdit(patientId);
  useDropDraft({ owner, forms: [edit] }, done.saved ?? done.dropped);
  return (
    <div className="max-w-3xl">
      <PlanFlash done={done} />
      <PageHeader
        title={`Plano de segurança de ${name}`}
        back={{ to: teamPaths.patient(patientId), label: "Paciente" }}
        actions={plan && <Acts editHref={edit} historyHref={teamPaths.patientPlanHistory(patientId)} />}
      />
      {plan === null ? (
        <NoPatientPlan editHref={edit} />
      ) : (
        <div className="space-y-6">
          <PlanSteps steps={plan.steps} compact />
          <PlanState
            plan={plan}
            reader={reader}
            due="Releiam juntos na próxima sessão. Se algo mudou, mude o plano; se não, registre a revisão."
            refusal={refusal?.message}
          />
        </div>
      )}
    </div>
  );
}

function Acts({ editHref, historyHref }: { editHref: string; historyHref: string }) {
  return (
    <>
      <Button asChild>
        <Link to={editHref}>Mudar o plano</Link>
      </Button>
      <Button asChild variant="quiet">
        <Link to={historyHref}>Versões</Link>
      </Button>
    </>
  );
}
