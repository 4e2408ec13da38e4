import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong, isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { auditEntry, isByAnother } from "~/features/kernel/audit-entry.both.table";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { accessDoubt } from "./access-doubt.table";
import { readingActions } from "./opening-words";

type PatientScope = Scope & { patientId: string };

const openings = ({ clinicId, patientId }: PatientScope) =>
  and(
    eq(auditEntry.clinicId, clinicId),
    eq(auditEntry.subject, patientId),
    isByAnother,
    isOneOf(auditEntry.action, readingActions),
  );

const columns = {
  id: auditEntry.id,
  actorId: auditEntry.actorId,
  actorRole: auditEntry.actorRole,
  action: auditEntry.action,
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
      opening: { actorId: auditEntry.actorId, right: auditEntry.right, at: auditEntry.createdAt },
    })
    .from(accessDoubt)
    .innerJoin(auditEntry, eq(auditEntry.id, accessDoubt.auditId))
    .where(and(eq(accessDoubt.clinicId, clinicId), isNull(accessDoubt.answeredAt)))
    .orderBy(accessDoubt.askedAt, accessDoubt.id)
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
