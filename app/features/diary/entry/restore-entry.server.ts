import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { entryEvent } from "../diary.events";
import { undoWindow } from "../diary.policy";
import { daysOf } from "./counted-day";
import { auditOfEntry, ownDiary } from "./own-entry.server";
import { blindTags, openEntry } from "./entry-seal.server";
import type { Entry } from "./entry";
import { findOwnEntry, replaceTags, unmarkDeleted } from "./entry.repo.server";
import { rewriteDays } from "../mood/day/mood-day.repo.server";
import { copyMoodsOf } from "../copies/copy-moods.server";
import { markUnread } from "../reading/unread.repo.server";

/**
 * Brings a deleted entry back within 24 h; a shared one is unread again for psychologists who had not read it.
 * Restoring what was not deleted is fine.
 * @throws AppError `diary.not_found`, `diary.undo_expired`, `diary.changed_elsewhere`
 */
export async function restoreEntry(ctx: PatientCtx, { id }: { id: string }): Promise<Entry> {
  const scope = ownDiary(ctx);
  const row = await findOwnEntry(ctx.db, scope, id, 0);
  if (!row) throw new AppError("diary.not_found");
  if (row.deletedAt !== null && row.deletedAt <= ctx.now() - undoWindow) throw new AppError("diary.undo_expired");
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const entry = await openEntry(vault, row);
  if (row.deletedAt === null) return entry;
  const { db } = ctx;
  const version = row.version + 1;
  const statements = [
    unmarkDeleted(db, scope, row),
    ...replaceTags(db, scope, row, await blindTags(vault, entry.tags)),
    ...rewriteDays(db, scope, daysOf(row)),
    ...(row.isPrivate ? [] : [...markUnread(db, scope, id), copyMoodsOf(ctx, scope, ...daysOf(row))]),
  ];
  const events = [entryEvent("diary.entry_restored", { ...scope, ...row }, version)];
  const onConflict = { domain_event: "diary.changed_elsewhere" } as const;
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements,
    events,
    audit: auditOfEntry("diary.restore", row),
    onConflict,
  });
  return { ...entry, version };
}
