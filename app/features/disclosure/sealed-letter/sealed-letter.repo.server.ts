import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { auditCheckpoint, auditLog } from "~/features/audit/seal/audit-log.both.table";
import type { Scope } from "~/features/kernel/ctx";
import { sealedLetter } from "./sealed-letter.table";

export type SealedLetterRow = typeof sealedLetter.$inferSelect;

/** Clinics of the shard behind an id that had something sealed before the letter was due, and no letter of that week. */
export async function clinicsWithout(
  db: ClinicDb,
  { week, dueAt }: { week: string; dueAt: number },
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const first = sql`(select min(created_at) from ${auditCheckpoint} as c where c.clinic_id = ${auditLog.clinicId})`;
  const rows = await db
    .select({ clinicId: auditLog.clinicId })
    .from(auditLog)
    .leftJoin(sealedLetter, and(eq(sealedLetter.clinicId, auditLog.clinicId), eq(sealedLetter.week, week)))
    .where(and(gt(auditLog.clinicId, after), isNull(sealedLetter.week), sql`${first} < ${dueAt}`))
    .orderBy(asc(auditLog.clinicId))
    .limit(limit);
  return rows.map(({ clinicId }) => clinicId);
}

/** Statement that writes a week's letter; a second one of the same week fails its batch. */
export function insertLetter(db: ClinicDb, row: SealedLetterRow): Statement {
  return db.insert(sealedLetter).values(row);
}

/** A week's letter of a clinic. */
export function selectLetter(db: ClinicDb, { clinicId }: Scope, week: string) {
  return db
    .select()
    .from(sealedLetter)
    .where(and(eq(sealedLetter.clinicId, clinicId), eq(sealedLetter.week, week)));
}
