import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";
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

/** Statement that notes a reminder. */
export function noteReminded(db: ClinicDb, scope: Scope, id: string, remindedAt: number): Statement {
  return db
    .update(careHandover)
    .set({ remindedAt })
    .where(and(thisOne(scope, id), waiting));
}
