import type { Vault } from "~/features/kernel/keys/vault.server";
import { openGoalWords, openLine, openStepWords } from "../goals-seal.server";
import type { Goal, Step } from "./goal";
import type { GoalRow, JoinedStepRow } from "./goal.repo.server";

async function openStep(vault: Vault, row: JoinedStepRow): Promise<Step> {
  const { id, state, movedAt, taskId, taskStatus, taskBy, version } = row;
  const [words, line] = await Promise.all([
    openStepWords(vault, row),
    openLine(vault, "goal_step", id, row.lineSealed),
  ]);
  const task = taskId !== null && taskStatus !== null && taskBy !== null;
  return {
    ...{ id, ...words, state, line, movedAt, version },
    task: task ? { id: taskId, psychologistId: taskBy, status: taskStatus } : null,
  };
}

/** A goal with its words open, and its steps. */
export async function openGoal(vault: Vault, row: GoalRow, steps: readonly JoinedStepRow[]): Promise<Goal> {
  const { id, patientId, status, isShared, createdAt, endedAt, reviewedAt, version } = row;
  const [words, closing, opened] = await Promise.all([
    openGoalWords(vault, row),
    openLine(vault, "goal", id, row.closingSealed),
    Promise.all(steps.map((step) => openStep(vault, step))),
  ]);
  return {
    ...{ id, patientId, ...words, status, isShared, createdAt, endedAt, closing, reviewedAt, version },
    begunBy: row.begunBy === patientId ? "patient" : "psychologist",
    steps: opened,
  };
}
