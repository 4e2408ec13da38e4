import { and, eq, isNull, sql } from "drizzle-orm";
import type { PatientCtx } from "~/features/kernel/ctx";
import { isAmong } from "~/db/many-rows";
import { diaryEntry } from "../entry/diary-entry.table";

/** Of the patient's own entries that are there still: when (ms) each was, by id. One statement. */
export async function daysOfEntries(ctx: PatientCtx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { clinicId, memberId } = ctx.actor;
  // The plus keeps indexes of the whole diary out of it: by id it reads what it answers.
  const own = and(eq(diaryEntry.clinicId, clinicId), sql`+${diaryEntry.patientId} = ${memberId}`);
  const rows = await ctx.db
    .select({ id: diaryEntry.id, at: diaryEntry.occurredAt })
    .from(diaryEntry)
    .where(and(own, isAmong(diaryEntry.id, ids), isNull(diaryEntry.deletedAt)));
  return new Map(rows.map(({ id, at }) => [id, at]));
}
