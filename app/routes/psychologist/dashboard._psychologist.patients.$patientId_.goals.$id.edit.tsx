import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { GoalForm } from "~/features/goals/components/goal-form";
import { mostSteps } from "~/features/goals/goal/goal";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { saveGoal } from "~/features/goals/goal/write-goal.server";
import { goalForm, longest } from "~/features/goals/goals.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Escrever uma meta");

const isNew = (id: string | undefined) => id === "new";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { id = "" } = args.params;
    const [found, { name }] = await Promise.all([
      isNew(id) ? null : readGoal(ctx, { patientId, id }),
      readPatient(ctx, { patientId }),
    ]);
    const form = { formKey: crypto.randomUUID(), longest, mostSteps, hasTeam: false };
    return { goal: found?.goal ?? null, patientId, name, form };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, goalForm, async (ctx, said) => {
    const { patientId } = check(patientParams, args.params);
    const id = isNew(args.params.id) ? null : (args.params.id ?? "");
    const saved = await saveGoal(ctx, { ...said, patientId, id });
    return redirect(`${teamPaths.patientGoal(patientId, saved)}?done=saved`);
  });
}

/** A goal is written with a patient, or said anew. */
export default function EditPatientGoal() {
  const { goal, patientId, name, form } = useLoaderData<typeof loader>();
  const back = goal
    ? { to: teamPaths.patientGoal(patientId, goal.id), label: "Meta" }
    : { to: teamPaths.patientGoals(patientId), label: `Metas de ${name}` };
  return (
    <>
      <PageHeader
        title={goal ? "Mudar a meta" : `Escrever uma meta com ${name}`}
        lead="A pessoa lê, e pode mudar também."
        back={back}
      />
      <GoalForm key={form.formKey} goal={goal} {...form} own={false} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
