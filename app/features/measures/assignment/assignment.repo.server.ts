import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import type { MeasureScope } from "../answer/answer.repo.server";
import { isOpen, scaleAssignment } from "./scale-assignment.table";

export type AssignmentRow = typeof scaleAssignment.$inferSelect;

const own = ({ clinicId, patientId }: OrPlaces<MeasureScope>) =>
  and(eq(scaleAssignment.clinicId, clinicId), eq(scaleAssignment.patientId, patientId));

/** Statement that asks for an answer. */
export function insertAssignment(db: ClinicDb, row: AssignmentRow): Statement {
  return db.insert(scaleAssignment).values(row);
}

/** Query for one of a patient's. */
export function selectAssignment(db: ClinicDb, scope: MeasureScope, id: string) {
  return db
    .select()
    .from(scaleAssignment)
    .where(and(own(scope), eq(scaleAssignment.id, id)))
    .limit(1);
}

/** Query for what waits for a patient's answer of one scale: one row at most. */
export function selectOpenOf(db: ClinicDb, scope: MeasureScope, code: string) {
  return db
    .select()
    .from(scaleAssignment)
    .where(and(own(scope), eq(scaleAssignment.code, code), isOpen))
    .limit(1);
}

/** Query for all that waits for a patient's answers, intake first; 50 at most. */
export function selectOpen(db: ClinicDb, scope: MeasureScope) {
  return db
    .select({ row: scaleAssignment, askedBy: member.name })
    .from(scaleAssignment)
    .innerJoin(
      member,
      and(eq(member.clinicId, scaleAssignment.clinicId), eq(member.id, scaleAssignment.psychologistId)),
    )
    .where(and(own(scope), isOpen))
    .orderBy(desc(scaleAssignment.isIntake), asc(scaleAssignment.createdAt), asc(scaleAssignment.id))
    .limit(50);
}

/** Query for what of it decides whether something waits now, in no order. */
export const selectOpenShort = kept((db: ClinicDb, scope: Places<keyof MeasureScope>) => {
  const { id, code, isIntake, every, firstDueAt, dueAt, lastAnsweredAt, createdAt } = scaleAssignment;
  return db
    .select({ id, code, isIntake, every, firstDueAt, dueAt, lastAnsweredAt, createdAt, askedBy: member.name })
    .from(scaleAssignment)
    .innerJoin(
      member,
      and(eq(member.clinicId, scaleAssignment.clinicId), eq(member.id, scaleAssignment.psychologistId)),
    )
    .where(and(own(scope), isOpen))
    .limit(50);
});

/** Query for a page of what a patient was ever asked, the newest first. */
export function selectAssignments(
  db: ClinicDb,
  scope: MeasureScope,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const beyond = after && sql`(${scaleAssignment.createdAt}, ${scaleAssignment.id}) < (${after.at}, ${after.id})`;
  return db
    .select()
    .from(scaleAssignment)
    .where(and(own(scope), beyond ?? undefined))
    .orderBy(desc(scaleAssignment.createdAt), desc(scaleAssignment.id))
    .limit(limit);
}

type Changes = Partial<Pick<AssignmentRow, "status" | "dueAt" | "remindAt" | "lastAnsweredAt">>;

/** Statement that changes a request; nothing when the version read is no longer the one there (its event then fails). */
export function updateAssignment(
  db: ClinicDb,
  { clinicId, id, version }: Pick<AssignmentRow, "clinicId" | "id" | "version">,
  changes: Changes,
): Statement {
  return db
    .update(scaleAssignment)
    .set({ ...changes, version: version + 1 })
    .where(
      and(eq(scaleAssignment.clinicId, clinicId), eq(scaleAssignment.id, id), eq(scaleAssignment.version, version)),
    );
}

/** What is due to be recalled, with the zone that its patient's days are counted in. */
export type DueRow = Pick<
  AssignmentRow,
  "clinicId" | "id" | "patientId" | "psychologistId" | "every" | "firstDueAt" | "dueAt" | "remindAt"
> & { zone: string };

/** Requests of a shard whose due instant has come, the longest due first. */
export async function listDue(db: ClinicDb, now: number, limit: number): Promise<DueRow[]> {
  const { clinicId, id, patientId, psychologistId, every, firstDueAt, dueAt, remindAt } = scaleAssignment;
  return db
    .select({ clinicId, id, patientId, psychologistId, every, firstDueAt, dueAt, remindAt, zone: member.zone })
    .from(scaleAssignment)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, patientId)))
    .where(and(sql`remind_at is not null`, lte(remindAt, now)))
    .orderBy(asc(remindAt), asc(clinicId), asc(id))
    .limit(limit);
}

/** Statement that puts the next recall in place of one that is being given. */
export function advanceRecall(db: ClinicDb, due: DueRow, next: Pick<AssignmentRow, "dueAt" | "remindAt">): Statement {
  return db
    .update(scaleAssignment)
    .set(next)
    .where(
      and(
        eq(scaleAssignment.clinicId, due.clinicId),
        eq(scaleAssignment.id, due.id),
        due.remindAt === null ? sql`0` : eq(scaleAssignment.remindAt, due.remindAt),
      ),
    );
}

/** Query for what a psychologist asks of a patient still. */
export function selectOpenBy(db: ClinicDb, { clinicId }: Scope, patientId: string, psychologistId: string) {
  return db
    .select()
    .from(scaleAssignment)
    .where(and(own({ clinicId, patientId }), eq(scaleAssignment.psychologistId, psychologistId), isOpen))
    .limit(50);
}
