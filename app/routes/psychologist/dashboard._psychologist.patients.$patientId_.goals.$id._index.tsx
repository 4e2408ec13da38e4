import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { GoalChanges } from "~/features/goals/components/goal-changes";
import { GoalEnds } from "~/features/goals/components/goal-ends";
import { endWords, progressWords } from "~/features/goals/components/goal-words";
import { JoinForm } from "~/features/goals/components/join-form";
import { ReviewForm } from "~/features/goals/components/review-form";
import { StepList } from "~/features/goals/components/step-list";
import { applyGivenAct } from "~/features/goals/goal/apply-change.server";
import { readGoalPage } from "~/features/goals/goal/read-goal-page.server";
import { findReviewedSession } from "~/features/goals/history/reviewed-session.server";
import { givenGoalActs, goalSearch, longest } from "~/features/goals/goals.schema";
import { guidedOnes } from "~/features/tasks/exercise/guided.data";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { Quote } from "~/ui/quote";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Meta");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { changes: cursor, done, session: sessionId } = parseSearch(args.request, goalSearch);
    const [found, { name }, session] = await Promise.all([
      readGoalPage(ctx, { patientId, id: args.params.id ?? "", cursor }),
      readPatient(ctx, { patientId }),
      findReviewedSession(ctx, patientId, sessionId),
    ]);
    const { zone, memberId: reading } = ctx.actor;
    return {
      ...found,
      session,
      patientId,
      name,
      reading,
      longest,
      done,
      practices: guidedOnes.map(({ code: value, name: label }) => ({ value, label })),
      formKey: crypto.randomUUID(),
      reader: { now: ctx.now(), zone },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, givenGoalActs, async (ctx, act) => {
    const { patientId } = check(patientParams, args.params);
    const id = args.params.id ?? "";
    await applyGivenAct(ctx, { patientId, id }, act);
    const from = act.intent === "review" && act.sessionId ? `&session=${act.sessionId}` : "";
    return redirect(`${teamPaths.patientGoal(patientId, id)}?done=${act.intent}${from}`);
  });
}

const doneWords: Record<string, string> = {
  ...{ move: "Passo registrado.", saved: "Meta salva.", join: "Guardado.", give: "A tarefa foi passada." },
  ...{ reached: "Meta encerrada: alcançada.", aside: "Meta deixada de lado.", reopen: "Meta aberta de novo." },
  review: "Revisão guardada.",
};

/** One goal that a patient shares: steps, review, tasks of its steps, history. */
export default function PatientGoal() {
  const data = useLoaderData<typeof loader>();
  const { goal, changes, session, tasks, practices, patientId, name, reading, longest, done, formKey, reader } = data;
  const flash = useActionData<unknown>() === undefined && done !== undefined ? doneWords[done] : undefined;
  const isOpen = goal.status === "open";
  return (
    <>
      {flash && <Flash>{flash}</Flash>}
      <PageHeader
        title={goal.title}
        back={{ to: teamPaths.patientGoals(patientId), label: `Metas de ${name}` }}
        lead={goal.status === "open" ? progressWords(goal.steps) : endWords[goal.status]}
        actions={
          isOpen && (
            <Button asChild variant="quiet">
              <Link to={teamPaths.patientGoalEdit(patientId, goal.id)}>Mudar a meta</Link>
            </Button>
          )
        }
      />
      {goal.why !== null && <Quote className="mb-5">{goal.why}</Quote>}
      {goal.closing !== null && <Quote className="mb-5">{goal.closing}</Quote>}
      <div className="gap-10 lg:grid lg:grid-cols-2">
        <div className="min-w-0">
          <StepList
            steps={goal.steps}
            own={false}
            isOpen={isOpen}
            reader={reader}
            longestLine={longest.line}
            taskHref={(task) => (task.psychologistId === reading ? teamPaths.patientTask(patientId, task.id) : null)}
            more={(step, refusal) => (
              <JoinForm step={step} refusal={refusal} tasks={tasks} giveKey={formKey} practices={practices} />
            )}
          />
          <GoalEnds goal={goal} own={false} longestLine={longest.line} />
        </div>
        <div className="min-w-0">
          {isOpen && (
            <ReviewForm
              key={formKey}
              reviewedAt={goal.reviewedAt}
              formKey={formKey}
              longest={longest.review}
              session={session}
              noteHref={session && teamPaths.sessionNote(session.id, patientId)}
              reader={reader}
            />
          )}
          <GoalChanges
            changes={changes.items}
            nextCursor={changes.nextCursor}
            own={false}
            sessionHref={teamPaths.beforeSession}
            reader={reader}
          />
        </div>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
