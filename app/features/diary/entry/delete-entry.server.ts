import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { entryEvent } from "../diary.events";
import { undoWindow } from "../diary.policy";
import { daysOf } from "./counted-day";
import { auditOfEntry, fetchOwnEntry, ownDiary } from "./own-entry.server";
import { markDeleted, removeTags } from "./entry.repo.server";
import { rewriteDays } from "../mood/day/mood-day.repo.server";
import { copyMoodsOf } from "../copies/copy-moods.server";
import { forgetUnreadOf } from "../reading/unread.repo.server";

/**
 * Takes an own entry away for everybody; `restoreEntry` undoes it for 24 h, then a cron destroys it. Deleting twice is fine.
 * @returns until when it can be undone (ms)
 * @throws AppError `diary.not_found`, `diary.changed_elsewhere`
 */
export async function deleteEntry(
  ctx: PatientCtx,
  { id }: { id: string },
): Promise<{ id: string; restorableUntil: number }> {
  const scope = ownDiary(ctx);
  const row = await fetchOwnEntry(ctx, id);
  if (row.deletedAt !== null) return { id, restorableUntil: row.deletedAt + undoWindow };
  const now = ctx.now();
  const { db } = ctx;
  const statements = [
    markDeleted(db, scope, row, now),
    removeTags(db, scope, id),
    ...forgetUnreadOf(db, scope, id),
    ...rewriteDays(db, scope, daysOf(row)),
    ...(row.isPrivate ? [] : [copyMoodsOf(ctx, scope, ...daysOf(row))]),
  ];
  const events = [entryEvent("diary.entry_deleted", { ...scope, ...row }, row.version + 1)];
  const onConflict = { domain_event: "diary.changed_elsewhere" } as const;
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements,
    events,
    audit: auditOfEntry("diary.delete", row),
    onConflict,
  });
  return { id, restorableUntil: now + undoWindow };
}
