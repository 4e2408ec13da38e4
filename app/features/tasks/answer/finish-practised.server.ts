import type { PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { openVault } from "~/features/kernel/keys/vault.server";
import { exerciseOf } from "../exercise/library";
import { fetchOwnTask } from "../task/read-task.server";
import type { TaskRow } from "../task/task.repo.server";
import { openTask } from "../task/task-seal.server";
import { completeTask } from "./answer-task.server";

/** A task of the patient's own, and what was practised. */
export type Practised = { id: string; practice: string };

/** A task that practising would do: one that asks for it and is not done. Null for any other, also another's. */
async function askedFor(ctx: PatientCtx, { id, practice }: Practised): Promise<TaskRow | null> {
  try {
    const row = await fetchOwnTask(ctx, id);
    return row.status !== "done" && exerciseOf(row.exercise)?.practice === practice ? row : null;
  } catch (error) {
    // Taken back meanwhile: what was practised was practised all the same.
    if (error instanceof AppError && error.code === "tasks.not_found") return null;
    throw error;
  }
}

/** The task that led to a practice, in its words; null when there is nothing to finish by it. */
export async function taskOfPractice(ctx: PatientCtx, asked: Practised): Promise<{ id: string; title: string } | null> {
  const row = await askedFor(ctx, asked);
  if (row === null) return null;
  const { title } = await openTask(await openVault(ctx, row.clinicId, row.patientId), row);
  return { id: row.id, title };
}

/**
 * The patient has practised what a task asks for and wants it to count as done: that it is done is all that who gave it learns. Harmless
 * twice, and where there is nothing to finish.
 * @param key idempotency key of the practice
 * @throws AppError `tasks.changed_elsewhere`
 */
export async function finishPractised(ctx: PatientCtx, asked: Practised, key: string | undefined): Promise<void> {
  const row = await askedFor(ctx, asked);
  if (row !== null) await completeTask(ctx, { id: row.id, partly: false }, key && `${key}.task`);
}
