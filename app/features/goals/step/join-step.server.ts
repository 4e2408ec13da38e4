import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { giveTask, type Along } from "~/features/tasks/task/give-task.server";
import { fetchGivenTask, fetchOwnTask } from "~/features/tasks/task/read-task.server";
import type { Due } from "~/features/tasks/task/due";
import { AppError } from "~/lib/app-error";
import { updateStep, type StepRow } from "../goal/goal.repo.server";
import { fetchOpenGoal, type Fetched } from "../goal/read-goals.server";
import { onConflict } from "../goal/write-goal.server";
import type { GoalCtx } from "../goal-access.server";
import { openStepWords } from "../goals-seal.server";
import { noteChange } from "../history/note-change.server";

type Which = { patientId: string; id: string; stepId: string };

/** A task that may be joined: one of this patient's that the member who acts sees. @throws AppError `tasks.not_found` */
async function requireTask(ctx: GoalCtx, patientId: string, taskId: string): Promise<void> {
  const task =
    ctx.actor.role === "psychologist"
      ? await fetchGivenTask(ctx as PsychologistCtx, taskId)
      : await fetchOwnTask(ctx as PatientCtx, taskId);
  if (task.patientId !== patientId || task.status === "withdrawn") throw new AppError("tasks.not_found");
}

/**
 * Joins a step to a task that is there, or parts them: what becomes of the task moves the step.
 * @param input.taskId null parts them
 * @throws AppError `goals.not_found`, `goals.over`, `goals.step_not_found`, `goals.changed_elsewhere`, `tasks.not_found`
 */
export async function joinStep(
  ctx: GoalCtx,
  { taskId, stepId, version, ...which }: Which & { taskId: string | null; version?: number | undefined },
) {
  const { row, steps, vault } = await fetchOpenGoal(ctx, which);
  const step = steps.find(({ id }) => id === stepId);
  if (!step) throw new AppError("goals.step_not_found");
  if (step.taskId === taskId) return;
  if (version !== undefined && version !== step.version) throw new AppError("goals.changed_elsewhere");
  if (taskId !== null) await requireTask(ctx, row.patientId, taskId);
  await commit(ctx, { clinicId: row.clinicId, ...(await joining(ctx, { row, step, vault }, taskId)) });
}

/** What is written when a step and a task are joined, or parted: of the step as it was read, else nothing. */
async function joining(
  ctx: GoalCtx,
  { row, step, vault }: Pick<Fetched, "row" | "vault"> & { step: StepRow },
  taskId: string | null,
): Promise<Along> {
  const { id: stepId, version, patientId } = step;
  const { text } = await openStepWords(vault, step);
  const told = { byId: ctx.actor.memberId, at: ctx.now(), words: { step: text } };
  return {
    statements: [
      updateStep(ctx.db, step, { taskId }),
      ...(await noteChange(ctx.db, vault, row, { kind: taskId === null ? "parted" : "joined", ...told })),
    ],
    events: [{ type: "goal.step_joined", aggregateId: stepId, version: version + 1, data: { patientId } }],
    audit: [{ action: "goal.join", entity: "goal", entityId: row.id, fields: ["task"] }],
    onConflict,
  };
}

/**
 * Makes a task of a step, in the step's words, and joins them, in one commit; with an exercise of the library, if one was chosen. A step
 * that has a task by now, or went on since it was seen, gets none.
 * @param key idempotency key: the same key makes one, and is answered with it
 * @returns the task's id
 * @throws AppError as `giveTask` and `joinStep`
 */
export async function giveStep(
  ctx: PsychologistCtx,
  {
    due,
    exercise = null,
    version,
    ...which
  }: Which & { due: Due | null; exercise?: string | undefined | null; version?: number | undefined },
  key: string,
): Promise<string> {
  const { row, steps, vault } = await fetchOpenGoal(ctx, which);
  const step = steps.find(({ id }) => id === which.stepId);
  if (!step) throw new AppError("goals.step_not_found");
  const { text: title, know } = await openStepWords(vault, step);
  const description = know === null ? null : `Como você vai saber: ${know}`;
  const asked = { patientId: which.patientId, title, description, steps: [], exercise, due, recurrence: null };
  const { id } = await giveTask(ctx, { ...asked, reminds: true }, key, async (taskId) => {
    const isAsSeen = step.taskId === null && (version === undefined || version === step.version);
    if (!isAsSeen) throw new AppError("goals.changed_elsewhere");
    return joining(ctx, { row, step, vault }, taskId);
  });
  return id;
}
