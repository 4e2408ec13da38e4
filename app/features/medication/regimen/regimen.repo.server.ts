import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { mostRegimens } from "./regimen";
import { isActive, isEnded, regimen } from "./regimen.table";

/** Whose: begins every `where`. */
export type OwnScope = Scope & { patientId: string };
export type RegimenRow = typeof regimen.$inferSelect;

const own = ({ clinicId, patientId }: OrPlaces<OwnScope>) =>
  and(eq(regimen.clinicId, clinicId), eq(regimen.patientId, patientId));

/** Query for one of a patient's. */
export function selectRegimen(db: ClinicDb, scope: OwnScope, id: string) {
  return db
    .select()
    .from(regimen)
    .where(and(own(scope), eq(regimen.id, id)))
    .limit(1);
}

/** Query for what a patient takes and does now, in the order it was put down. */
export function selectActive(db: ClinicDb, scope: OwnScope) {
  return db
    .select()
    .from(regimen)
    .where(and(own(scope), isActive))
    .orderBy(asc(regimen.id))
    .limit(mostRegimens);
}

/** Query for what the home needs to know of it: asked at each visit, so that its SQL is written once. */
export const selectActiveShort = kept((db: ClinicDb, scope: Places<keyof OwnScope>) => {
  const { id, kind, wordsSealed, times, stretches, createdAt } = regimen;
  return db
    .select({ id, kind, wordsSealed, times, stretches, createdAt })
    .from(regimen)
    .where(and(own(scope), isActive))
    .orderBy(id)
    .limit(mostRegimens);
});

/** Query for what left a patient's list, the last first. */
export function selectEnded(db: ClinicDb, scope: OwnScope, limit: number) {
  return db
    .select()
    .from(regimen)
    .where(and(own(scope), isEnded))
    .orderBy(desc(regimen.endedAt), desc(regimen.id))
    .limit(limit);
}

/** Query for the part of it that who cares for the patient may see. */
export function selectShared(db: ClinicDb, scope: OwnScope) {
  return db
    .select()
    .from(regimen)
    .where(and(own(scope), isActive, eq(regimen.isShared, true)))
    .orderBy(asc(regimen.id))
    .limit(mostRegimens);
}

/** Refusals of `insertRegimen`. */
export const limitConflicts = { "regimen.kind": "medication.too_many" } as const;

/** The kind while the list is short, else null, which is refused: the limit is judged in the statement that writes. */
function kindWhileFew({ clinicId, patientId, kind }: RegimenRow) {
  const active = sql`(select count(*) from regimen as o where o.clinic_id = ${clinicId}
    and o.patient_id = ${patientId} and o.ended_at is null)`;
  return sql`case when ${active} < ${mostRegimens} then ${kind} end`;
}

/** Statement that adds one, while there are few. */
export function insertRegimen(db: ClinicDb, row: RegimenRow): Statement {
  return db.insert(regimen).values({ ...row, kind: kindWhileFew(row) });
}

type Changed = Partial<Omit<RegimenRow, "clinicId" | "id" | "patientId" | "version">>;

/** Statement that changes one that is still as it was read. */
export function updateRegimen(db: ClinicDb, { clinicId, id, version }: RegimenRow, changed: Changed): Statement {
  return db
    .update(regimen)
    .set({ ...changed, version: version + 1 })
    .where(and(eq(regimen.clinicId, clinicId), eq(regimen.id, id), eq(regimen.version, version)));
}

/** Statement that brings one back to the list, that is still as it was read, while there are few. */
export function resumeRow(db: ClinicDb, row: RegimenRow, changed: Changed): Statement {
  const { clinicId, id, version } = row;
  return db
    .update(regimen)
    .set({ ...changed, kind: kindWhileFew(row), endedAt: null, version: version + 1 })
    .where(and(eq(regimen.clinicId, clinicId), eq(regimen.id, id), eq(regimen.version, version)));
}

/** Something whose hour has come, in the zone that its patient is in now. */
export type DueRegimen = Pick<RegimenRow, "clinicId" | "id" | "patientId" | "times"> & { dueAt: number; zone: string };

/** What of a shard is due, the longest due first. */
export async function listDue(db: ClinicDb, now: number, limit: number): Promise<DueRegimen[]> {
  const { clinicId, id, patientId, times } = regimen;
  return db
    .select({
      clinicId,
      id,
      patientId,
      times,
      zone: member.zone,
      dueAt: sql<number>`${regimen.nextReminderAt}`.as("due_at"),
    })
    .from(regimen)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, patientId)))
    .where(and(sql`next_reminder_at is not null`, sql`next_reminder_at <= ${now}`))
    .orderBy(asc(regimen.nextReminderAt))
    .limit(limit);
}

/** Statement that says when it is due next; what was set anew meanwhile stays. */
export function setNextReminder(
  db: ClinicDb,
  { clinicId, id, dueAt }: DueRegimen,
  nextReminderAt: number | null,
): Statement {
  return db
    .update(regimen)
    .set({ nextReminderAt })
    .where(and(eq(regimen.clinicId, clinicId), eq(regimen.id, id), eq(regimen.nextReminderAt, dueAt)));
}
