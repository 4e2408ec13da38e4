import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { GoalForm } from "~/features/goals/components/goal-form";
import { mostSteps } from "~/features/goals/goal/goal";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { saveGoal } from "~/features/goals/goal/write-goal.server";
import { goalForm, longest } from "~/features/goals/goals.schema";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Escrever uma meta");

const isNew = (id: string | undefined) => id === "new";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    const [found, team] = await Promise.all([
      isNew(id) ? null : readGoal(ctx, { patientId: ctx.actor.memberId, id }),
      careTeam(ctx),
    ]);
    const form = { formKey: crypto.randomUUID(), longest, mostSteps, hasTeam: team.length > 0 };
    return { goal: found?.goal ?? null, form };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, goalForm, async (ctx, said) => {
    const id = isNew(args.params.id) ? null : (args.params.id ?? "");
    const saved = await saveGoal(ctx, { ...said, patientId: ctx.actor.memberId, id });
    return redirect(`${ownPaths.goal(saved)}?done=saved`);
  });
}

/** A goal is written, or said anew. */
export default function EditOwnGoal() {
  const { goal, form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={goal ? "Mudar a meta" : "Escrever uma meta"}
        back={goal ? { to: ownPaths.goal(goal.id), label: "Meta" } : { to: ownPaths.goals(), label: "Metas" }}
      />
      <GoalForm key={form.formKey} goal={goal} {...form} own />
    </>
  );
}
