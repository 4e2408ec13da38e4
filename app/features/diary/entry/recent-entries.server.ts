import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { PatientCtx } from "~/features/kernel/ctx";
import { toWallClock } from "~/lib/time/wall-clock";
import { diaryEntry } from "./diary-entry.table";
import { ownDiary } from "./own-entry.server";

/** An entry without its words: which one, and when the patient's clock said it was (YYYY-MM-DDTHH:MM). */
export type EntryMoment = { id: string; wallClock: string };

/** Entries looked at, at most. */
const most = 200;

/** When the patient's own entries since an instant (ms) were written, private ones included, oldest first; 200 at most. One row each. */
export async function entryMoments(ctx: PatientCtx, since: number): Promise<EntryMoment[]> {
  const { clinicId, patientId } = ownDiary(ctx);
  const { id, wallClock, occurredAt } = diaryEntry;
  const rows = await ctx.db
    .select({ id, wallClock, occurredAt })
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, clinicId),
        eq(diaryEntry.patientId, patientId),
        gt(occurredAt, since),
        isNull(diaryEntry.deletedAt),
      ),
    )
    .orderBy(asc(occurredAt), asc(id))
    .limit(most);
  return rows.map((row) => ({ id: row.id, wallClock: row.wallClock ?? toWallClock(row.occurredAt, ctx.actor.zone) }));
}
