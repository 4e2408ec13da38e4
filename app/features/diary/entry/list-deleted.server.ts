import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { undoWindow } from "../diary.policy";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openTitle } from "./entry-seal.server";
import { selectDeleted } from "../list/entry-list.repo.server";
import { ownDiary } from "./own-entry.server";

/** A note that can still be brought back. */
export type DeletedEntry = { id: string; title: string; deletedAt: number };

/** Deleted notes that one list shows at most. */
const most = 50;

/** What the patient deleted within 24 h and can bring back, the newest deletion first; at most 50. */
export async function listDeleted(ctx: PatientCtx): Promise<DeletedEntry[]> {
  const scope = ownDiary(ctx);
  const rows = await selectDeleted(ctx.db, scope, ctx.now() - undoWindow, most);
  if (rows.length === 0) return [];
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  return Promise.all(
    rows.map(async ({ id, sealed, deletedAt }) => ({
      id,
      title: await orUnreadable(openTitle(vault, { id, sealed }), unreadableText),
      deletedAt,
    })),
  );
}
