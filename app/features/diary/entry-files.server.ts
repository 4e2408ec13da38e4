import type { Statement } from "~/db/statement";
import { attachFiles } from "~/features/files/attach-files.server";
import { toAttachmentValue } from "~/features/files/attachment-value";
import type { FileInfo } from "~/features/files/file-info";
import { storePosted } from "~/features/files/posted-file.server";
import { releaseFiles } from "~/features/files/release-files.server";
import type { ClinicCtx, PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { mostEntryFiles } from "./diary.schema";
import { findSharedEntry } from "./shared-diary.server";

const target = (id: string) => ({ kind: "diary_entry" as const, id });

/** Whether a psychologist may open the files of an entry: as the entry itself, there, shared, and the patient her own. */
export async function mayReadEntryFiles(ctx: ClinicCtx, entryId: string): Promise<boolean> {
  return ctx.actor.role === "psychologist" && (await findSharedEntry(ctx, entryId));
}

/**
 * What makes an entry's files be these: statements for the entry's own commit.
 * @param before the files it has
 * @throws AppError `request.invalid` (files) when one is not there, not checked or not the patient's own
 */
export async function changeEntryFiles(
  ctx: PatientCtx,
  entryId: string,
  fileIds: readonly string[],
  before: readonly FileInfo[] = [],
): Promise<{ files: FileInfo[]; statements: Statement[] }> {
  const { files, statements, missing } = await attachFiles(ctx, { fileIds, target: target(entryId) });
  if (missing.length > 0)
    throw new AppError("request.invalid", { fields: { files: "Um dos arquivos não está mais aqui. Anexe de novo." } });
  const removed = before.map(({ id }) => id).filter((id) => !fileIds.includes(id));
  const release = releaseFiles(ctx, { clinicId: ctx.actor.clinicId, target: target(entryId), fileIds: removed });
  return { files, statements: [...statements, ...release] };
}

/** Statements that let go of the files of an entry that is destroyed: their bytes go within the hour. */
export function releaseEntryFiles(
  ctx: Parameters<typeof releaseFiles>[0],
  { clinicId, id }: { clinicId: string; id: string },
): Statement[] {
  return releaseFiles(ctx, { clinicId, target: target(id), atOnce: true });
}

/**
 * Takes in the files of a form that was posted without JavaScript, and puts them beside those that it named already. After
 * each one `typed` names it, so that a form refused later still has it.
 * @throws AppError `files.wrong_type` or `request.invalid` (files), `files.too_large`, `files.too_many`
 */
export async function takePostedFiles(
  ctx: PatientCtx,
  posted: readonly File[],
  typed: Record<string, string | string[]>,
): Promise<void> {
  for (const [at, file] of posted.entries()) {
    const named = [typed.files ?? []].flat();
    if (named.length >= mostEntryFiles)
      throw new AppError("request.invalid", { fields: { files: `Use no máximo ${mostEntryFiles} arquivos.` } });
    // The form's own key: a double click stores each file once.
    const key = typeof typed.key === "string" && typed.key !== "" ? `${typed.key.slice(0, 150)}-${at}` : undefined;
    try {
      typed.files = [...named, toAttachmentValue(await storePosted(ctx, file, { key }))];
    } catch (error) {
      if (!(error instanceof AppError) || !error.fields?.file) throw error;
      throw new AppError(error.code, { fields: { files: error.fields.file }, cause: error });
    }
  }
}
