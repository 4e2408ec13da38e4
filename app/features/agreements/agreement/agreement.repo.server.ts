import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import type { Agreement } from "./agreement";
import { agreement, isSent } from "./agreement.table";

export type AgreementRow = typeof agreement.$inferSelect;
type Pair = { patientId: string; psychologistId: string };

/** A row as lists show it. */
export function shownAgreement(row: AgreementRow): Agreement {
  const { id, patientId, psychologistId, kind, status, textVersion, isRequired } = row;
  const { sentAt, openedAt, answeredAt, version } = row;
  return {
    ...{ id, patientId, psychologistId, kind, status, textVersion, isRequired },
    ...{ sentAt, openedAt, answeredAt, version },
  };
}

/** An agreement of the clinic, whoever asks. */
export function selectAgreement(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(agreement)
    .where(and(eq(agreement.clinicId, clinicId), eq(agreement.id, id)))
    .limit(1);
}

/** Agreements of a patient, or of a psychologist, with the other's name: the newest first. */
export function selectList(
  db: ClinicDb,
  { clinicId }: Scope,
  whose: Partial<Pair>,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const { patientId, psychologistId } = whose;
  const other =
    patientId === undefined || psychologistId !== undefined ? agreement.patientId : agreement.psychologistId;
  return db
    .select({ row: agreement, otherName: member.name })
    .from(agreement)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, other)))
    .where(
      and(
        eq(agreement.clinicId, clinicId),
        patientId === undefined ? undefined : eq(agreement.patientId, patientId),
        psychologistId === undefined ? undefined : eq(agreement.psychologistId, psychologistId),
        after ? sql`(${agreement.sentAt}, ${agreement.id}) < (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(agreement.sentAt), desc(agreement.id))
    .limit(limit);
}

/**
 * What a psychologist ever sent to these patients, once for each of them and kind, and which of it waits still and is asked for before a
 * session: three rows a patient at most.
 */
export function selectAsked(
  db: ClinicDb,
  { clinicId }: Scope,
  { patientIds, psychologistId }: { patientIds: readonly string[]; psychologistId: string },
) {
  const waits = sql`${isSent} and ${agreement.isRequired}`;
  return db
    .select({
      patientId: agreement.patientId,
      kind: agreement.kind,
      waitingId: sql<string | null>`max(case when ${waits} then ${agreement.id} end)`.as("waiting_id"),
      waitingSince: sql<number | null>`max(case when ${waits} then ${agreement.sentAt} end)`.as("waiting_since"),
    })
    .from(agreement)
    .where(
      and(
        ...[eq(agreement.clinicId, clinicId), isOneOf(agreement.patientId, patientIds)],
        eq(agreement.psychologistId, psychologistId),
      ),
    )
    .groupBy(agreement.patientId, agreement.kind);
}

/** Statement that writes an agreement that was sent. */
export function insertAgreement(db: ClinicDb, row: typeof agreement.$inferInsert): Statement {
  return db.insert(agreement).values(row);
}

type Changes = Partial<Pick<AgreementRow, "status" | "answeredAt" | "proofSealed" | "replySealed">>;

/** Statement that changes an agreement; nothing when the version read is no longer the one there (its event then fails). */
export function updateAgreement(
  db: ClinicDb,
  { clinicId, id, version }: Pick<AgreementRow, "clinicId" | "id" | "version">,
  changes: Changes,
): Statement {
  return db
    .update(agreement)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(agreement.clinicId, clinicId), eq(agreement.id, id), eq(agreement.version, version)));
}

/** Statement that replaces what a patient accepted before of a kind. */
export function replaceOlder(db: ClinicDb, { clinicId, id, patientId, psychologistId, kind }: AgreementRow): Statement {
  return db
    .update(agreement)
    .set({ status: "replaced" })
    .where(
      and(
        ...[eq(agreement.clinicId, clinicId), eq(agreement.patientId, patientId)],
        ...[eq(agreement.psychologistId, psychologistId), eq(agreement.kind, kind)],
        ...[eq(agreement.status, "accepted"), sql`${agreement.id} <> ${id}`],
      ),
    );
}

/** Statement that notes when the patient first had it before them. */
export function markOpened(
  db: ClinicDb,
  { clinicId, id }: Pick<AgreementRow, "clinicId" | "id">,
  now: number,
): Statement {
  return db
    .update(agreement)
    .set({ openedAt: now })
    .where(and(eq(agreement.clinicId, clinicId), eq(agreement.id, id), isNull(agreement.openedAt)));
}
