import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { listGivenTasks, listOwnTasks } from "~/features/tasks/task/list-tasks.server";
import type { Page } from "~/lib/page";
import type { GoalCtx } from "../goal-access.server";
import { readChanges } from "../history/read-changes.server";
import type { Goal, GoalChange } from "./goal";
import { readGoal } from "./read-goals.server";

/** Tasks that are offered to be joined, the newest ones. */
const offered = 30;
/** Changes on one page of the history. */
const perPage = 20;

/** A goal as its page shows it: with a stretch of its history, and the tasks that its steps could be joined to. */
export type GoalPage = { goal: Goal; changes: Page<GoalChange>; tasks: { id: string; title: string }[] };

/**
 * @param input.cursor of the history; without it the newest
 * @throws AppError `goals.not_found`, `tenancy.patient_not_found`, `request.invalid` for a bad cursor
 */
export async function readGoalPage(
  ctx: GoalCtx,
  { cursor, ...which }: { patientId: string; id: string; cursor?: string | undefined },
): Promise<GoalPage> {
  const [found, tasks, older] = await Promise.all([
    readGoal(ctx, which),
    tasksFor(ctx, which.patientId),
    cursor === undefined ? null : readChanges(ctx, { ...which, limit: perPage, cursor }),
  ]);
  const { goal } = found;
  return { goal, changes: older ?? found.changes, tasks: goal.status === "open" && goal.steps.length > 0 ? tasks : [] };
}

async function tasksFor(ctx: GoalCtx, patientId: string) {
  const { items } =
    ctx.actor.role === "psychologist"
      ? await listGivenTasks(ctx as PsychologistCtx, { patientId, limit: offered })
      : await listOwnTasks(ctx as PatientCtx, { show: "waiting", limit: offered });
  return items.filter(({ status }) => status === "open" || status === "partly").map(({ id, title }) => ({ id, title }));
}
