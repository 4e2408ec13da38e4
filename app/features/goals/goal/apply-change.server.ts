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
type Version = { version?: number | undefined };

/** Does what a program asks of a goal: one thing, so that nothing is done by half. @throws AppError as the use cases */
export async function applyChange(ctx: GoalCtx, which: Which, body: ChangeGoalBody): Promise<void> {
  const { status, line = null, isShared, version, ...words } = body;
  const one = { ...which, version };
  if (isShared !== undefined) await show(ctx, one, isShared);
  else if (status === "open") await reopenGoal(ctx, one);
  else if (status !== undefined) await endGoal(ctx, { ...one, status, line });
  else if (Object.values(words).some((said) => said !== undefined)) await changeGoal(ctx, { ...one, ...words });
}

/** Does what a program asks of a step: one thing. @throws AppError as the use cases */
export async function applyMove(ctx: GoalCtx, which: Which & { stepId: string }, body: MoveStepBody): Promise<void> {
  const { state, line, taskId, version } = body;
  if (state !== undefined) await moveStep(ctx, { ...which, state, line, version });
  else if (taskId !== undefined) await joinStep(ctx, { ...which, taskId, version });
}

/** Does what was pressed on the page of a goal. @throws AppError as the use cases */
export async function applyAct(ctx: GoalCtx, which: Which, act: GoalAct): Promise<void> {
  switch (act.intent) {
    case "move":
      return moveStep(ctx, { ...which, ...act, line: act.line ?? null });
    case "join":
      return joinStep(ctx, { ...which, stepId: act.stepId, taskId: act.taskId ?? null, version: act.version });
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
  const { stepId, version, exercise } = act;
  await giveStep(ctx, { ...which, stepId, version, due, exercise }, act.key);
}

/** Whether it is shown is the patient's to say. */
async function show(ctx: GoalCtx, { patientId, ...which }: Which & Version, isShared: boolean): Promise<void> {
  if (patientId !== ctx.actor.memberId) throw new AppError("auth.forbidden");
  await showGoal(ctx as PatientCtx, { ...which, isShared });
}
