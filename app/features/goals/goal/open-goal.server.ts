import type { Vault } from "~/features/kernel/keys/vault.server";
import { openGoalWords, openLine, openStepWords } from "../goals-seal.server";
import type { Goal, Step } from "./goal";
import type { GoalRow, GoalScope, JoinedStepRow } from "./goal.repo.server";

/** Whether what was said at an instant is the reader's to read: of what came before a goal was shown, only its patient's. */
const isForReader = ({ sharedAt }: Pick<GoalRow, "sharedAt">, sees: GoalScope["sees"], at: number | null) =>
  sees === "all" || (sharedAt !== null && at !== null && at >= sharedAt);

async function openStep(vault: Vault, row: JoinedStepRow, isForThem: boolean): Promise<Step> {
  const { id, state, movedAt, taskId, taskStatus, taskBy, version } = row;
  const [words, line] = await Promise.all([
    openStepWords(vault, row),
    openLine(vault, "goal_step", id, isForThem ? row.lineSealed : null),
  ]);
  const task = taskId !== null && taskStatus !== null && taskBy !== null;
  return {
    ...{ id, ...words, state, line, movedAt, version },
    task: task ? { id: taskId, psychologistId: taskBy, status: taskStatus } : null,
  };
}

/**
 * A goal with its words open, and its steps. What was said to a step, or at the goal's end, before it was shown stays its patient's.
 * @param sees as which reader
 */
export async function openGoal(
  vault: Vault,
  row: GoalRow,
  steps: readonly JoinedStepRow[],
  sees: GoalScope["sees"],
): Promise<Goal> {
  const { id, patientId, status, isShared, createdAt, endedAt, reviewedAt, version } = row;
  const [words, closing, opened] = await Promise.all([
    openGoalWords(vault, row),
    openLine(vault, "goal", id, isForReader(row, sees, endedAt) ? row.closingSealed : null),
    Promise.all(steps.map((step) => openStep(vault, step, isForReader(row, sees, step.movedAt)))),
  ]);
  return {
    ...{ id, patientId, ...words, status, isShared, createdAt, endedAt, closing, reviewedAt, version },
    begunBy: row.begunBy === patientId ? "patient" : "psychologist",
    steps: opened,
  };
}
