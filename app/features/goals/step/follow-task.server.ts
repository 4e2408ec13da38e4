import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { StepState } from "../goal/goal";
import { selectStepsOfTask, updateStep, type StepRow } from "../goal/goal.repo.server";
import { openStepWords } from "../goals-seal.server";
import { noteChange } from "../history/note-change.server";

type Answered = {
  clinicId: string;
  taskId: string;
  /** Where the answer brings a step: one that is further on stays. */
  state: Exclude<StepState, "todo">;
  /** What names this very answer (its event's id): it moves a step once, whatever its people said of it since. */
  occasion: string;
};

const isFurther = (from: StepState, to: StepState) => from === "todo" || (from === "going" && to === "done");

async function moveOne(ctx: ClinicCtx<SystemActor>, step: StepRow, { state, occasion }: Answered): Promise<void> {
  const { clinicId, patientId, goalId } = step;
  const vault = await openVault(ctx, clinicId, patientId);
  const { text } = await openStepWords(vault, step);
  const told = {
    ...{ kind: "moved" as const, byId: null, at: ctx.now(), id: `${occasion}.${step.id}` },
    words: { step: text, from: step.state, to: state, line: null },
  };
  await commit(ctx, {
    clinicId,
    statements: [
      updateStep(ctx.db, step, { state, lineSealed: null, movedAt: ctx.now() }),
      ...(await noteChange(ctx.db, vault, { clinicId, patientId, id: goalId }, told)),
    ],
    events: [{ type: "goal.step_moved", aggregateId: step.id, version: step.version + 1, data: { patientId } }],
    audit: [],
    onConflict: { goal_change: "goals.over" },
  });
}

/** A task was answered: steps that are joined to it go on. Harmless twice; what somebody moves at the same moment is looked at again. */
export async function followTask(ctx: ClinicCtx<SystemActor>, answered: Answered): Promise<void> {
  for (const { step, status } of await selectStepsOfTask(ctx.db, answered, answered.taskId)) {
    if (status !== "open" || !isFurther(step.state, answered.state)) continue;
    try {
      await moveOne(ctx, step, answered);
    } catch (error) {
      // This answer has moved it before: that was all there was to do.
      if (!(error instanceof AppError && error.code === "goals.over")) throw error;
    }
  }
}
