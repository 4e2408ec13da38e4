import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany, leaveStanding } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { MarkRow } from "./mark/mark.repo.server";
import { regimenMark } from "./mark/regimen-mark.table";
import type { OwnScope, RegimenRow } from "./regimen/regimen.repo.server";
import { regimen } from "./regimen/regimen.table";

const own = ({ clinicId, patientId }: OwnScope) =>
  and(eq(regimen.clinicId, clinicId), eq(regimen.patientId, patientId));
const ofMarks = ({ clinicId, patientId }: OwnScope, regimenId: string) =>
  and(eq(regimenMark.clinicId, clinicId), eq(regimenMark.patientId, patientId), eq(regimenMark.regimenId, regimenId));

/** Query for all that a patient takes and does, and what they no longer do. */
export function selectRegimensToCarry(db: ClinicDb, scope: OwnScope, limit: number) {
  return db.select().from(regimen).where(own(scope)).orderBy(regimen.id).limit(limit);
}

/** Query for what was said of one thing's hours. */
export function selectMarksToCarry(db: ClinicDb, scope: OwnScope, regimenId: string, limit: number) {
  return db.select().from(regimenMark).where(ofMarks(scope, regimenId)).orderBy(regimenMark.slot).limit(limit);
}

/** Statement that writes one thing in its new place; one that is there gives way only to a later state of itself. */
export function insertCarriedRegimen(db: ClinicDb, row: RegimenRow): Statement {
  const { kind, wordsSealed, times, reminds, endedAt, version, updatedAt } = row;
  return db
    .insert(regimen)
    .values(row)
    .onConflictDoUpdate({
      target: [regimen.clinicId, regimen.id],
      set: { kind, wordsSealed, times, reminds, endedAt, version, updatedAt },
      setWhere: sql`version < ${version}`,
    });
}

/** Statement that has it remembered there from now on, unless it was changed or ended there. */
export function remindCarried(db: ClinicDb, { clinicId }: OwnScope, id: string, at: number | null): Statement {
  const lacking = sql`reminds = 1 and ended_at is null and next_reminder_at is null`;
  return db
    .update(regimen)
    .set({ nextReminderAt: at })
    .where(and(eq(regimen.clinicId, clinicId), eq(regimen.id, id), lacking));
}

/** Statement that takes one thing away here: when it was not changed, and nothing more is said of its hours. */
export function removeRegimen(db: ClinicDb, scope: OwnScope, { id, version }: RegimenRow): Statement {
  const marked = sql`exists (select 1 from ${regimenMark} where ${ofMarks(scope, id)})`;
  return db
    .delete(regimen)
    .where(and(own(scope), eq(regimen.id, id), eq(regimen.version, version), sql`not ${marked}`));
}

/** Statements that write marks in their new place. */
export function insertCarriedMarks(db: ClinicDb, rows: readonly MarkRow[]): Statement[] {
  return insertMany(db, regimenMark, rows, leaveStanding);
}

/** Statement that takes marks away here, up to an hour, in order. */
export function removeMarks(db: ClinicDb, scope: OwnScope, regimenId: string, until: string): Statement {
  return db.delete(regimenMark).where(and(ofMarks(scope, regimenId), sql`slot <= ${until}`));
}

/** How many things there are. */
export function countRegimens(db: ClinicDb, scope: OwnScope): Promise<number> {
  return db.$count(regimen, own(scope));
}
