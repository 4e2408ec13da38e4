import type { Statement } from "~/db/statement";
import { toAttachmentValue } from "~/features/files/attachment-value";
import type { FileInfo } from "~/features/files/file-info";
import { attachFiles } from "~/features/files/store/attach-files.server";
import { toFileInfo } from "~/features/files/store/file-seal.server";
import { selectFilesOf } from "~/features/files/store/files-of.server";
import { releaseFiles } from "~/features/files/store/release-files.server";
import { takePosted } from "~/features/files/upload/posted-file.server";
import type { StoringCtx } from "~/features/files/upload/take-room.server";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { TaskRow } from "../task/task.repo.server";
import { mostTaskFiles } from "./task-files";

type Of = Pick<TaskRow, "id" | "seriesId">;

/** What is asked: of a series once for all its days, for a file that was brought is part of one thing alone. */
const askedTarget = ({ id, seriesId }: Of) => ({ kind: "task" as const, id: seriesId ?? id });
const answerTarget = ({ id }: Of) => ({ kind: "task_answer" as const, id });

function requireAll(missing: readonly string[]): void {
  if (missing.length > 0)
    throw new AppError("request.invalid", { fields: { files: "Um dos arquivos não está mais aqui. Anexe de novo." } });
}

/** Statements that make files, brought for the patient, part of what is asked. @throws AppError `request.invalid` (files) */
export async function attachToTask(
  ctx: PsychologistCtx,
  row: Of & { patientId: string },
  fileIds: readonly string[],
): Promise<Statement[]> {
  const brought = { fileIds, target: askedTarget(row), patientId: row.patientId };
  const { statements, missing } = await attachFiles(ctx, brought);
  requireAll(missing);
  return statements;
}

/** Statements that make the files of an answer be these of the patient's own. @throws AppError `request.invalid` (files) */
export async function changeAnswerFiles(ctx: PatientCtx, row: Of, fileIds: readonly string[]): Promise<Statement[]> {
  const target = answerTarget(row);
  const [{ statements, missing }, before] = await Promise.all([
    attachFiles(ctx, { fileIds, target }),
    selectFilesOf(ctx.db, ctx.actor, target),
  ]);
  requireAll(missing);
  const removed = before.map(({ file }) => file.id).filter((id) => !fileIds.includes(id));
  return [...statements, ...releaseFiles(ctx, { clinicId: ctx.actor.clinicId, target, fileIds: removed })];
}

/** Statements that let go of what was asked with a task that is taken back; a series keeps its files for the days that were answered. */
export function releaseTaskFiles(ctx: PsychologistCtx, row: Of): Statement[] {
  if (row.seriesId !== null) return [];
  return releaseFiles(ctx, { clinicId: ctx.actor.clinicId, target: askedTarget(row) });
}

/** The files of a task: of what is asked, and of what was answered. One round trip. */
export async function filesOfTask(
  { db, actor }: ClinicCtx,
  vault: Vault,
  row: Of,
): Promise<{ files: FileInfo[]; answerFiles: FileInfo[] }> {
  const [asked, answered] = await db.batch([
    selectFilesOf(db, actor, askedTarget(row)),
    selectFilesOf(db, actor, answerTarget(row)),
  ]);
  const open = (found: typeof asked) => Promise.all(found.map(({ file }) => toFileInfo(vault, file)));
  const [files, answerFiles] = await Promise.all([open(asked), open(answered)]);
  return { files, answerFiles };
}

/** Takes in the files of a task's form that was posted without scripts. @param patientId for whom, where the psychologist brings them. @throws AppError as `takePosted` */
export function takeTaskFiles(
  ctx: StoringCtx,
  posted: readonly File[],
  typed: Record<string, string | string[]>,
  patientId?: string,
): Promise<void> {
  return takePosted(ctx, posted, typed, { most: mostTaskFiles, key: typed.key, valueOf: toAttachmentValue, patientId });
}
