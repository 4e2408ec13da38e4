import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import type { StepState } from "../goal/goal";
import { updateStep } from "../goal/goal.repo.server";
import { fetchOpenGoal } from "../goal/read-goals.server";
import { onConflict } from "../goal/write-goal.server";
import type { GoalCtx } from "../goal-access.server";
import { openLine, openStepWords, sealLine } from "../goals-seal.server";
import { noteChange } from "../history/note-change.server";

/** How a step goes, with a line if somebody likes. */
export type Move = {
  patientId: string;
  id: string;
  stepId: string;
  state: StepState;
  line: string | null;
  /** The one that was moved; without it whichever stands. */
  version?: number | undefined;
};

/**
 * Says how a step goes. The same said twice is once; a line that was said with another state goes into the history with it.
 * @throws AppError `goals.not_found`, `goals.over`, `goals.step_not_found`, `goals.changed_elsewhere`
 */
export async function moveStep(ctx: GoalCtx, { stepId, state, line, version, ...which }: Move): Promise<void> {
  const { row, steps, vault } = await fetchOpenGoal(ctx, which);
  const step = steps.find(({ id }) => id === stepId);
  if (!step) throw new AppError("goals.step_not_found");
  const [{ text }, before] = await Promise.all([
    openStepWords(vault, step),
    openLine(vault, "goal_step", stepId, step.lineSealed),
  ]);
  if (step.state === state && (line === null || line === before)) return;
  if (version !== undefined && version !== step.version) throw new AppError("goals.changed_elsewhere");
  const { clinicId, patientId } = row;
  const at = ctx.now();
  const moved = { state, lineSealed: await sealLine(vault, "goal_step", stepId, line), movedAt: at };
  const words = { step: text, from: step.state, to: state, line };
  await commit(ctx, {
    clinicId,
    statements: [
      updateStep(ctx.db, step, moved),
      ...(await noteChange(ctx.db, vault, row, { kind: "moved", byId: ctx.actor.memberId, at, words })),
    ],
    events: [{ type: "goal.step_moved", aggregateId: stepId, version: step.version + 1, data: { patientId } }],
    audit: { action: "goal.move", entity: "goal", entityId: row.id, fields: ["state", "line"] },
    onConflict,
  });
}
