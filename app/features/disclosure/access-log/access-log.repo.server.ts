import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong, isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { auditEntry, isByAnother } from "~/features/kernel/audit-entry.both.table";
import type { PatientScope, Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { breakGlass } from "../break-glass/break-glass.table";
import { accessDoubt } from "./access-doubt.table";
import { grantActions } from "./item-words";
import { readingActions } from "./opening-words";

const listedActions = [...readingActions, ...grantActions];

const openings = ({ clinicId, patientId }: PatientScope) =>
  and(
    eq(auditEntry.clinicId, clinicId),
    eq(auditEntry.subject, patientId),
    isByAnother,
    isOneOf(auditEntry.action, listedActions),
  );

const columns = {
  id: auditEntry.id,
  actorId: auditEntry.actorId,
  actorRole: auditEntry.actorRole,
  action: auditEntry.action,
  entityId: auditEntry.entityId,
  right: auditEntry.right,
  reason: auditEntry.reason,
  at: auditEntry.createdAt,
};

/** Openings of a patient's data by others, the newest first. */
export function selectOpenings(
  db: ClinicDb,
  scope: PatientScope,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const behind = after && sql`(${auditEntry.createdAt}, ${auditEntry.id}) < (${after.at}, ${after.id})`;
  return db
    .select(columns)
    .from(auditEntry)
    .where(and(openings(scope), behind ?? undefined))
    .orderBy(desc(auditEntry.createdAt), desc(auditEntry.id))
    .limit(limit);
}
export type OpeningRow = Awaited<ReturnType<typeof selectOpenings>>[number];

/** One of them. */
export function selectOpening(db: ClinicDb, scope: PatientScope, id: string) {
  return db
    .select(columns)
    .from(auditEntry)
    .where(and(openings(scope), eq(auditEntry.id, id)));
}

/** Exceptional accesses to what is a patient's, and whether anything was read by each. */
export function selectGrants(db: ClinicDb, { clinicId, patientId }: PatientScope, ids: readonly string[]) {
  const reads = sql`select 1 from ${auditEntry} as a where a.entity_id = ${breakGlass.id} and a.action in ('diary.list', 'records.read')`;
  return db
    .select({ grant: breakGlass, isRead: sql<number>`exists (${reads})`.as("is_read") })
    .from(breakGlass)
    .where(and(eq(breakGlass.clinicId, clinicId), eq(breakGlass.patientId, patientId), isAmong(breakGlass.id, ids)));
}
export type GrantRow = Awaited<ReturnType<typeof selectGrants>>[number];

/** Names of members of the clinic. */
export function selectNames(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]) {
  return db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), isAmong(member.id, ids)));
}

/** What a patient said of these openings. */
export function selectDoubtsOf(db: ClinicDb, { clinicId, patientId }: PatientScope, auditIds: readonly string[]) {
  return db
    .select()
    .from(accessDoubt)
    .where(
      and(
        eq(accessDoubt.clinicId, clinicId),
        eq(accessDoubt.patientId, patientId),
        isAmong(accessDoubt.auditId, auditIds),
      ),
    );
}

export function insertDoubt(db: ClinicDb, row: typeof accessDoubt.$inferInsert): Statement {
  return db.insert(accessDoubt).values(row);
}

/** Doubts that wait for the clinic, the oldest first, with the opening each is about. */
export function selectOpenDoubts(db: ClinicDb, { clinicId }: Scope, limit: number) {
  return db
    .select({
      doubt: accessDoubt,
      opening: {
        actorId: auditEntry.actorId,
        action: auditEntry.action,
        entityId: auditEntry.entityId,
        at: auditEntry.createdAt,
      },
    })
    .from(accessDoubt)
    .innerJoin(auditEntry, eq(auditEntry.id, accessDoubt.auditId))
    .where(and(eq(accessDoubt.clinicId, clinicId), isNull(accessDoubt.answeredAt)))
    .orderBy(accessDoubt.askedAt, accessDoubt.id)
    .limit(limit);
}

/** How many wait for the clinic. */
export function countOpenDoubts(db: ClinicDb, { clinicId }: Scope) {
  return db
    .select({ waiting: sql<number>`count(*)`.as("waiting") })
    .from(accessDoubt)
    .where(and(eq(accessDoubt.clinicId, clinicId), isNull(accessDoubt.answeredAt)));
}

/** Doubts that were answered, the last first, with the opening each was about. */
export function selectAnsweredDoubts(db: ClinicDb, { clinicId }: Scope, limit: number) {
  return db
    .select({
      doubt: accessDoubt,
      opening: { actorId: auditEntry.actorId, action: auditEntry.action, at: auditEntry.createdAt },
    })
    .from(accessDoubt)
    .innerJoin(auditEntry, eq(auditEntry.id, accessDoubt.auditId))
    .where(and(eq(accessDoubt.clinicId, clinicId), isNotNull(accessDoubt.answeredAt)))
    .orderBy(desc(accessDoubt.answeredAt), desc(accessDoubt.askedAt))
    .limit(limit);
}

export function selectDoubt(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(accessDoubt)
    .where(and(eq(accessDoubt.clinicId, clinicId), eq(accessDoubt.id, id)));
}

/** Statement that answers one that waits. */
export function answerDoubt(
  db: ClinicDb,
  { clinicId, id, version }: typeof accessDoubt.$inferSelect,
  answer: { answeredBy: string; answeredAt: number; answerSealed: string },
): Statement {
  return db
    .update(accessDoubt)
    .set({ ...answer, version: version + 1 })
    .where(and(eq(accessDoubt.clinicId, clinicId), eq(accessDoubt.id, id), isNull(accessDoubt.answeredAt)));
}
