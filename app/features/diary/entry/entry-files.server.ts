import type { Statement } from "~/db/statement";
import { attachFiles } from "~/features/files/store/attach-files.server";
import { toAttachmentValue } from "~/features/files/attachment-value";
import type { FileInfo } from "~/features/files/file-info";
import { takePosted } from "~/features/files/upload/posted-file.server";
import type { StoringCtx } from "~/features/files/upload/take-room.server";
import { releaseFiles } from "~/features/files/store/release-files.server";
import type { ClinicCtx, PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { mostEntryFiles } from "../diary.schema";
import { findSharedEntry } from "../reading/shared-diary.server";

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

/** Takes in the files of a diary form that was posted without scripts. @throws AppError as `takePosted` */
export function takePostedFiles(
  ctx: StoringCtx,
  posted: readonly File[],
  typed: Record<string, string | string[]>,
): Promise<void> {
  return takePosted(ctx, posted, typed, { most: mostEntryFiles, key: typed.key, valueOf: toAttachmentValue });
}
