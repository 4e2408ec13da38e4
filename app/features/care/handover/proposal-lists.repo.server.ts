import { and, desc, eq, gt, isNull, lte, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { careHandover } from "./care-handover.table";

const waiting = sql`${careHandover.status} = 'waiting'`; // a literal: for the partial indexes
const from = alias(member, "from_member");
const to = alias(member, "to_member");

/** Whether the pair of an opening is linked by now. */
const linkedSince = sql`exists (select 1 from care_link as l where l.clinic_id = ${careHandover.clinicId} and l.patient_id = ${careHandover.patientId}
  and l.psychologist_id = ${careHandover.toId} and l.ended_at is null)`;

/** What can still be answered: who would care is let in, and does not care already by other ways. */
const canBeAnswered = sql`(${to.disabledAt} is null and (${careHandover.linkId} is not null or not ${linkedSince}))`;

/**
 * Proposals that wait for a patient's answer, with names and the CRP of who would care (`crpDueAt` 0: nobody has looked it up); of one
 * link: whatever waits there, to be taken back.
 */
export async function listWaiting(
  db: ClinicDb,
  { clinicId }: Scope,
  of: { patientId: string; linkId?: string | undefined },
  now: number,
) {
  return db
    .select({
      id: careHandover.id,
      whySealed: careHandover.whySealed,
      fromName: sql<string | null>`${from.name}`.as("from_name"),
      toName: sql<string>`${to.name}`.as("to_name"),
      crp: sql<string | null>`${to.crp}`.as("to_crp"),
      crpDueAt: sql<number | null>`${to.crpDueAt}`.as("to_crp_due_at"),
      fromId: careHandover.fromId,
      proposedBy: careHandover.proposedBy,
      proposedAt: careHandover.proposedAt,
      expiresAt: careHandover.expiresAt,
    })
    .from(careHandover)
    .leftJoin(from, and(eq(from.clinicId, clinicId), eq(from.id, careHandover.fromId)))
    .innerJoin(to, and(eq(to.clinicId, clinicId), eq(to.id, careHandover.toId)))
    .where(
      and(
        eq(careHandover.clinicId, clinicId),
        eq(careHandover.patientId, of.patientId),
        of.linkId === undefined ? canBeAnswered : eq(careHandover.linkId, of.linkId),
        waiting,
        gt(careHandover.expiresAt, now),
      ),
    )
    .orderBy(desc(careHandover.proposedAt), desc(careHandover.id))
    .limit(10);
}

const patient = alias(member, "asked_patient");

/**
 * Proposals of a shard that were made until an instant (ms), wait still and were not reminded of, the oldest first: of patients and who
 * would care that are let in.
 */
export async function listToRemind(
  db: ClinicDb,
  { madeBy, now, limit }: { madeBy: number; now: number; limit: number },
) {
  return db
    .select({ clinicId: careHandover.clinicId, id: careHandover.id, patientId: careHandover.patientId })
    .from(careHandover)
    .innerJoin(to, and(eq(to.clinicId, careHandover.clinicId), eq(to.id, careHandover.toId)))
    .innerJoin(patient, and(eq(patient.clinicId, careHandover.clinicId), eq(patient.id, careHandover.patientId)))
    .where(
      and(
        waiting,
        sql`${careHandover.remindedAt} is null`,
        lte(careHandover.proposedAt, madeBy),
        gt(careHandover.expiresAt, now),
        canBeAnswered,
        isNull(patient.disabledAt),
      ),
    )
    .orderBy(careHandover.proposedAt)
    .limit(limit);
}

type Side = { patientId: string } | { psychologistId: string };

/** The openings of a patient or of who would care, with both names, the newest first: 20 at most. */
export async function listOpenings(db: ClinicDb, { clinicId }: Scope, of: Side, which?: SQL) {
  const side = "patientId" in of ? eq(careHandover.patientId, of.patientId) : eq(careHandover.toId, of.psychologistId);
  return db
    .select({
      id: careHandover.id,
      patientId: careHandover.patientId,
      patientName: sql<string>`${patient.name}`.as("patient_name"),
      toId: careHandover.toId,
      toName: sql<string>`${to.name}`.as("to_name"),
      status: careHandover.status,
      proposedAt: careHandover.proposedAt,
      expiresAt: careHandover.expiresAt,
      decidedAt: careHandover.decidedAt,
      linked: sql<number>`${linkedSince}`.as("linked"),
    })
    .from(careHandover)
    .innerJoin(patient, and(eq(patient.clinicId, clinicId), eq(patient.id, careHandover.patientId)))
    .innerJoin(to, and(eq(to.clinicId, clinicId), eq(to.id, careHandover.toId)))
    .where(and(eq(careHandover.clinicId, clinicId), side, sql`${careHandover.linkId} is null`, which))
    .orderBy(desc(careHandover.proposedAt), desc(careHandover.id))
    .limit(20);
}

/** Condition of `listOpenings`: those that wait. */
export const stillWaiting = (now: number) => and(waiting, gt(careHandover.expiresAt, now), isNull(patient.disabledAt));

const again = alias(careHandover, "again");

/**
 * Proposals of a clinic that were declined since an instant (ms) and left as they are: of a hand-over the link is open, of an opening the
 * pair has none, and nothing was proposed for it since. Newest first, `limit` at most.
 */
export async function listDeclined(
  db: ClinicDb,
  { clinicId }: Scope,
  { since, limit }: { since: number; limit: number },
) {
  return db
    .select({ id: careHandover.id, fromId: careHandover.fromId, patientId: careHandover.patientId })
    .from(careHandover)
    .leftJoin(
      careLink,
      and(eq(careLink.clinicId, clinicId), eq(careLink.id, careHandover.linkId), isNull(careLink.endedAt)),
    )
    .where(
      and(
        eq(careHandover.clinicId, clinicId),
        sql`${careHandover.status} = 'declined'`, // a literal: for the partial index
        gt(careHandover.decidedAt, since),
        sql`(${careLink.id} is not null or (${careHandover.linkId} is null and not ${linkedSince}))`,
        sql`not exists (select 1 from ${careHandover} as ${again} where ${again.clinicId} = ${clinicId} and ${again.patientId} = ${careHandover.patientId}
          and ${again.proposedAt} > ${careHandover.decidedAt} and ${again.linkId} is ${careHandover.linkId}
          and (${again.linkId} is not null or ${again.toId} = ${careHandover.toId}))`,
      ),
    )
    .orderBy(desc(careHandover.decidedAt))
    .limit(limit);
}
