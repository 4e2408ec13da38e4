import { and, eq, lt, sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { diaryComment } from "../reading/diary-comment.table";
import { diaryEntry } from "./diary-entry.table";
import { releaseEntryFiles } from "./entry-files.server";
import { undoWindow } from "../diary.policy";
import { diaryRead } from "../reading/diary-read.table";

/** Entries one batch destroys, so that the shard's writer is never held for long. */
const perBatch = 80;
/** Batches of one run; what is left waits an hour. */
const batches = 25;

async function purgeBatch(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const { db, now } = ctx;
  const due = await db
    .select({ clinicId: diaryEntry.clinicId, id: diaryEntry.id, filesSealed: diaryEntry.filesSealed })
    .from(diaryEntry)
    .where(and(sql`${diaryEntry.deletedAt} is not null`, lt(diaryEntry.deletedAt, now() - undoWindow)))
    .limit(perBatch);
  for (const clinicId of new Set(due.map((row) => row.clinicId))) {
    const rows = due.filter((row) => row.clinicId === clinicId);
    const ids = rows.map((row) => row.id);
    const withFiles = rows.filter((row) => row.filesSealed !== null);
    // Tags and unread marks went when the entry was deleted.
    await db.batch([
      db.delete(diaryComment).where(and(eq(diaryComment.clinicId, clinicId), isAmong(diaryComment.entryId, ids))),
      db.delete(diaryRead).where(and(eq(diaryRead.clinicId, clinicId), isAmong(diaryRead.entryId, ids))),
      db.delete(diaryEntry).where(and(eq(diaryEntry.clinicId, clinicId), isAmong(diaryEntry.id, ids))),
      ...withFiles.flatMap((row) => releaseEntryFiles(ctx, row)),
    ]);
  }
  return due.length;
}

/**
 * Destroys what was deleted over 24 h ago, with its comments and read marks, and lets go of its files. Run by cron, over all clinics of a shard.
 * @returns entries destroyed, at most 2,000
 */
export async function purgeDeleted(ctx: ClinicCtx<SystemActor>): Promise<number> {
  let destroyed = 0;
  for (let batch = 0; batch < batches; batch++) {
    const count = await purgeBatch(ctx);
    destroyed += count;
    if (count < perBatch) break;
  }
  return destroyed;
}
