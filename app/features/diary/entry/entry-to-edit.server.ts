import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { openEntry } from "./entry-seal.server";
import type { Entry } from "./entry";
import { fetchOwnEntry, ownDiary } from "./own-entry.server";

/**
 * The patient's own entry as its edit page opens it, also a deleted one while it can be undone. Unlike `readEntry` it shows
 * no comments, so it leaves new ones new.
 * @throws AppError `diary.not_found`, the same for another patient's entry
 */
export async function entryToEdit(
  ctx: PatientCtx,
  { id }: { id: string },
): Promise<Entry & { deletedAt: number | null }> {
  const { clinicId, patientId } = ownDiary(ctx);
  const row = await fetchOwnEntry(ctx, id);
  const vault = await openVault(ctx, clinicId, patientId);
  return { ...(await openEntry(vault, row)), deletedAt: row.deletedAt };
}
