import { selectFilesOf, type FileOf } from "~/features/files/store/files-of.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { fetchSharedEntry } from "./shared-diary.server";

/**
 * The files of a shared entry of a patient in care, sealed; what is opened of them has to be noted.
 * @throws AppError `tenancy.patient_not_found`, `diary.not_found`
 */
export async function readSharedFiles(
  ctx: PsychologistCtx,
  { patientId, entryId }: { patientId: string; entryId: string },
): Promise<FileOf[]> {
  await fetchSharedEntry(ctx, patientId, entryId);
  return selectFilesOf(ctx.db, ctx.actor, { kind: "diary_entry", id: entryId });
}
