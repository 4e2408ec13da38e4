import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { GoalChanges } from "~/features/goals/components/goal-changes";
import { GoalEnds, GoalSharing } from "~/features/goals/components/goal-ends";
import { endWords, progressWords } from "~/features/goals/components/goal-words";
import { JoinForm } from "~/features/goals/components/join-form";
import { StepList } from "~/features/goals/components/step-list";
import { applyAct } from "~/features/goals/goal/apply-change.server";
import { readGoalPage } from "~/features/goals/goal/read-goal-page.server";
import { goalActs, goalSearch, longest } from "~/features/goals/goals.schema";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { Quote } from "~/ui/quote";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** What it is about stays out of the tab and of the browser's history. */
export const meta: MetaFunction = () => pageMeta("Meta");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { changes: cursor, done } = parseSearch(args.request, goalSearch);
    const asked = { patientId: ctx.actor.memberId, id: args.params.id ?? "", cursor };
    const [found, team] = await Promise.all([readGoalPage(ctx, asked), careTeam(ctx)]);
    return { ...found, hasTeam: team.length > 0, longest, done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, goalActs, async (ctx, act) => {
    const id = args.params.id ?? "";
    await applyAct(ctx, { patientId: ctx.actor.memberId, id }, act);
    return redirect(`${ownPaths.goal(id)}?done=${act.intent}`);
  });
}

const doneWords: Record<string, string> = {
  ...{ move: "Guardado.", saved: "Guardado.", join: "Guardado.", reopen: "A meta está aberta de novo." },
  ...{ reached: "Você chegou lá.", aside: "A meta ficou de lado. O caminho dela continua aqui." },
  ...{ show: "Agora quem acompanha você também vê.", hide: "Agora só você vê." },
};

/** One goal: its steps, what became of them, and the ways to go on, show or end it. */
export default function OwnGoal() {
  const { goal, changes, tasks, hasTeam, longest, done, reader } = useLoaderData<typeof loader>();
  const flash = useActionData<unknown>() === undefined && done !== undefined ? doneWords[done] : undefined;
  const isOpen = goal.status === "open";
  return (
    <>
      {flash && <Flash>{flash}</Flash>}
      <PageHeader
        title={goal.title}
        back={{ to: ownPaths.goals(), label: "Metas" }}
        lead={[
          goal.status === "open" ? progressWords(goal.steps) : endWords[goal.status],
          goal.isShared ? "você e quem acompanha você" : "só para você",
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          isOpen && (
            <Button asChild variant="quiet">
              <Link to={ownPaths.goalEdit(goal.id)}>Mudar</Link>
            </Button>
          )
        }
      />
      {goal.why !== null && <Quote className="mb-6">{goal.why}</Quote>}
      {goal.closing !== null && <Quote className="mb-6">{goal.closing}</Quote>}
      <StepList
        steps={goal.steps}
        own
        isOpen={isOpen}
        reader={reader}
        longestLine={longest.line}
        taskHref={({ id }) => paths.task(id)}
        more={(step, refusal) => <JoinForm step={step} refusal={refusal} tasks={tasks} />}
      />
      <GoalEnds goal={goal} own longestLine={longest.line} />
      {hasTeam && <GoalSharing goal={goal} />}
      <GoalChanges changes={changes.items} nextCursor={changes.nextCursor} own reader={reader} />
    </>
  );
}
