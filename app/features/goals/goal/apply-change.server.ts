import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { GoalCtx } from "../goal-access.server";
import type { ChangeGoalBody, GivenGoalAct, GoalAct, MoveStepBody } from "../goals.schema";
import { reviewGoal } from "../history/review-goal.server";
import { giveStep, joinStep } from "../step/join-step.server";
import { moveStep } from "../step/move-step.server";
import { endGoal, reopenGoal, showGoal } from "./end-goal.server";
import { changeGoal } from "./write-goal.server";

type Which = { patientId: string; id: string };

/** Does what a program asks of a goal: each of what it sends. @throws AppError as the use cases */
export async function applyChange(ctx: GoalCtx, which: Which, body: ChangeGoalBody): Promise<void> {
  const { status, line = null, isShared, version, ...words } = body;
  if (Object.values(words).some((one) => one !== undefined)) await changeGoal(ctx, { ...which, ...words, version });
  if (isShared !== undefined) await show(ctx, which, isShared);
  if (status === "open") await reopenGoal(ctx, which);
  else if (status !== undefined) await endGoal(ctx, { ...which, status, line });
}

/** Does what a program asks of a step. @throws AppError as the use cases */
export async function applyMove(ctx: GoalCtx, which: Which & { stepId: string }, body: MoveStepBody): Promise<void> {
  const { state, line, taskId, version } = body;
  if (state !== undefined) await moveStep(ctx, { ...which, state, line, version });
  if (taskId !== undefined) await joinStep(ctx, { ...which, taskId });
}

/** Does what was pressed on the page of a goal. @throws AppError as the use cases */
export async function applyAct(ctx: GoalCtx, which: Which, act: GoalAct): Promise<void> {
  switch (act.intent) {
    case "move":
      return moveStep(ctx, { ...which, ...act, line: act.line ?? null });
    case "join":
      return joinStep(ctx, { ...which, stepId: act.stepId, taskId: act.taskId ?? null });
    case "reopen":
      return reopenGoal(ctx, which);
    case "show":
    case "hide":
      return show(ctx, which, act.intent === "show");
    case "reached":
    case "aside":
      return endGoal(ctx, { ...which, status: act.intent, line: act.line ?? null, version: act.version });
  }
}

/** Does what a psychologist pressed there. @throws AppError as the use cases */
export async function applyGivenAct(ctx: PsychologistCtx, which: Which, act: GivenGoalAct): Promise<void> {
  if (act.intent === "review") return reviewGoal(ctx, { ...which, line: act.line, sessionId: act.sessionId }, act.key);
  if (act.intent !== "give") return applyAct(ctx, which, act);
  const due = act.dueDay === undefined ? null : { day: act.dueDay, hour: null };
  await giveStep(ctx, { ...which, stepId: act.stepId, due, exercise: act.exercise }, act.key);
}

/** Whether it is shown is the patient's to say. */
async function show(ctx: GoalCtx, { patientId, id }: Which, isShared: boolean): Promise<void> {
  if (patientId !== ctx.actor.memberId) throw new AppError("auth.forbidden");
  await showGoal(ctx as PatientCtx, { id, isShared });
}
