import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteLooking } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { filesOfTask } from "../files/task-files.server";
import { selectSeries } from "../series/series.repo.server";
import type { Task, TaskDetail } from "./task";
import { selectName, selectTask, type TaskRow } from "./task.repo.server";
import { openTask } from "./task-seal.server";

/** The patient's own task; one that was taken back is gone for them. @throws AppError `tasks.not_found`, for another's too */
export async function fetchOwnTask(ctx: PatientCtx, id: string): Promise<TaskRow> {
  requireRole(ctx.actor, "patient");
  const [row] = await selectTask(ctx.db, ctx.actor, id);
  if (!row || row.patientId !== ctx.actor.memberId || row.status === "withdrawn") throw new AppError("tasks.not_found");
  return row;
}

/**
 * A task that the psychologist gave to somebody she cares for now.
 * @throws AppError `tasks.not_found`, the same for a colleague's and after care has ended
 */
export async function fetchGivenTask(ctx: PsychologistCtx, id: string): Promise<TaskRow> {
  requireRole(ctx.actor, "psychologist");
  const [row] = await selectTask(ctx.db, ctx.actor, id);
  if (!row || row.psychologistId !== ctx.actor.memberId) throw new AppError("tasks.not_found");
  try {
    await requireCareLink(ctx, row.patientId);
  } catch (error) {
    if (error instanceof AppError && error.code === "tenancy.patient_not_found") throw new AppError("tasks.not_found");
    throw error;
  }
  return row;
}

async function opened(ctx: ClinicCtx & OpeningCtx, row: TaskRow) {
  const vault = await openVault(ctx, row.clinicId, row.patientId);
  const [task, files] = await Promise.all([openTask(vault, row), filesOfTask(ctx, vault, row)]);
  return { ...task, ...files };
}

async function detailed(ctx: ClinicCtx & OpeningCtx, row: TaskRow): Promise<TaskDetail> {
  const [task, [series]] = await Promise.all([
    opened(ctx, row),
    row.seriesId === null ? [] : selectSeries(ctx.db, ctx.actor, row.seriesId),
  ]);
  if (!series) return { ...task, recurrence: null, seriesEnded: false };
  const { freq, weekdays, count, until, endedAt } = series;
  return { ...task, recurrence: { freq, weekdays, count, until }, seriesEnded: endedAt !== null };
}

/** A task of the patient's with everything said in it. @throws AppError `tasks.not_found` */
export async function readOwnTask(ctx: PatientCtx, { id }: { id: string }): Promise<TaskDetail> {
  return detailed(ctx, await fetchOwnTask(ctx, id));
}

/** A psychologist's reading of a task is noted (LGPD art. 37). */
export function noteTask(ctx: PsychologistCtx, { id, patientId }: TaskRow) {
  return noteLooking(ctx, { action: "task.read", entity: "task", entityId: id, subjects: [patientId] });
}

/** A task as it is after the psychologist has changed it. @throws AppError `tasks.not_found` */
export async function givenTaskNow(ctx: PsychologistCtx, id: string): Promise<TaskDetail> {
  const row = await fetchGivenTask(ctx, id);
  if (row.status === "withdrawn") throw new AppError("tasks.not_found");
  return detailed(noteTask(ctx, row), row);
}

/** A task that the psychologist gave, with the patient's answer. Her reading is noted (LGPD art. 37). @throws AppError `tasks.not_found` */
export async function readGivenTask(ctx: PsychologistCtx, { id }: { id: string }): Promise<TaskDetail> {
  return givenTaskNow(ctx, id);
}

/** What who gave a task is called. */
export async function nameOfGiver(ctx: PatientCtx, { psychologistId }: Pick<Task, "psychologistId">): Promise<string> {
  return (await selectName(ctx.db, ctx.actor, psychologistId).get())?.name ?? "Quem acompanha você";
}
