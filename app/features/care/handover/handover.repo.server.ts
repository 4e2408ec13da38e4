import { and, desc, eq, gt, isNull, lte, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { careHandover } from "./care-handover.table";

export type HandoverRow = typeof careHandover.$inferSelect;

const waiting = sql`${careHandover.status} = 'waiting'`; // a literal: for the partial index
const thisOne = ({ clinicId }: Scope, id: string) => and(eq(careHandover.clinicId, clinicId), eq(careHandover.id, id));

/** A proposal by id. */
export async function findHandover(db: ClinicDb, scope: Scope, id: string): Promise<HandoverRow | undefined> {
  return db.select().from(careHandover).where(thisOne(scope, id)).get();
}

/** The open link of a patient with a psychologist, or by its id. */
export async function findLinkToHandOver(
  db: ClinicDb,
  { clinicId }: Scope,
  of: { linkId: string } | { patientId: string; psychologistId: string },
) {
  const which =
    "linkId" in of
      ? eq(careLink.id, of.linkId)
      : and(eq(careLink.patientId, of.patientId), eq(careLink.psychologistId, of.psychologistId));
  return db
    .select({
      id: careLink.id,
      patientId: careLink.patientId,
      psychologistId: careLink.psychologistId,
      version: careLink.version,
    })
    .from(careLink)
    .where(and(eq(careLink.clinicId, clinicId), which, isNull(careLink.endedAt)))
    .get();
}

/** Whether somebody is a psychologist of the clinic who can take patients. */
export async function isActivePsychologist(db: ClinicDb, { clinicId }: Scope, id: string): Promise<boolean> {
  const row = await db
    .select({ id: member.id })
    .from(member)
    .where(
      and(eq(member.clinicId, clinicId), eq(member.id, id), eq(member.role, "psychologist"), isNull(member.disabledAt)),
    )
    .get();
  return row !== undefined;
}

/** Psychologists of a clinic who could take a patient over, in order of name; 200 at most. */
export async function listColleagues(db: ClinicDb, { clinicId }: Scope, exceptId: string) {
  return db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        eq(member.role, "psychologist"),
        isNull(member.disabledAt),
        sql`${member.id} <> ${exceptId}`,
      ),
    )
    .orderBy(member.sortName, member.id)
    .limit(200);
}

/** What a proposal is about: a link, or a pair that has none. */
const sameMatter = ({ clinicId, linkId, patientId, toId }: HandoverRow) =>
  linkId === null
    ? and(ofPair({ clinicId }, { patientId, psychologistId: toId }))
    : and(eq(careHandover.clinicId, clinicId), eq(careHandover.linkId, linkId));

/** The openings of a pair: literals of the partial indexes. */
function ofPair({ clinicId }: Scope, { patientId, psychologistId }: { patientId: string; psychologistId: string }) {
  return and(
    eq(careHandover.clinicId, clinicId),
    eq(careHandover.patientId, patientId),
    eq(careHandover.toId, psychologistId),
    sql`${careHandover.linkId} is null`,
  );
}

/** The newest opening of a pair that waits, or was answered no since an instant (ms). */
export async function findOpening(
  db: ClinicDb,
  scope: Scope,
  { now, since, ...pair }: { patientId: string; psychologistId: string; now: number; since: number },
) {
  const counts = sql`((${waiting} and ${careHandover.expiresAt} > ${now}) or (${careHandover.status} = 'declined' and ${careHandover.decidedAt} > ${since}))`;
  return db
    .select({ id: careHandover.id, status: careHandover.status })
    .from(careHandover)
    .where(and(ofPair(scope, pair), counts))
    .orderBy(desc(careHandover.proposedAt), desc(careHandover.id))
    .limit(1)
    .get();
}

/** Statements that make a proposal, and let one go before it that has run out. */
export function insertHandover(db: ClinicDb, row: HandoverRow): [Statement, Statement] {
  return [
    db
      .update(careHandover)
      .set({ status: "expired", decidedAt: row.proposedAt })
      .where(and(sameMatter(row), waiting, lte(careHandover.expiresAt, row.proposedAt))),
    db.insert(careHandover).values(row),
  ];
}

/** Statement that decides a proposal; the event of the same version lets one decision through. */
export function decideHandover(
  db: ClinicDb,
  scope: Scope,
  id: string,
  decided: { status: "accepted" | "declined" | "withdrawn"; decidedAt: number; version: number },
): Statement {
  return db
    .update(careHandover)
    .set(decided)
    .where(and(thisOne(scope, id), waiting));
}

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
