import { and, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";
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

/** Statements that make a proposal, and let one go before it that has run out. */
export function insertHandover(db: ClinicDb, row: HandoverRow): [Statement, Statement] {
  return [
    db
      .update(careHandover)
      .set({ status: "expired", decidedAt: row.proposedAt })
      .where(
        and(
          eq(careHandover.clinicId, row.clinicId),
          eq(careHandover.linkId, row.linkId),
          waiting,
          lte(careHandover.expiresAt, row.proposedAt),
        ),
      ),
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

/** Proposals that wait for a patient's answer, with names; `linkId` for those of one link. */
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
      fromName: sql<string>`${from.name}`.as("from_name"),
      toName: sql<string>`${to.name}`.as("to_name"),
      fromId: careHandover.fromId,
      proposedBy: careHandover.proposedBy,
      proposedAt: careHandover.proposedAt,
      expiresAt: careHandover.expiresAt,
    })
    .from(careHandover)
    .innerJoin(from, and(eq(from.clinicId, clinicId), eq(from.id, careHandover.fromId)))
    .innerJoin(to, and(eq(to.clinicId, clinicId), eq(to.id, careHandover.toId)))
    .where(
      and(
        eq(careHandover.clinicId, clinicId),
        eq(careHandover.patientId, of.patientId),
        of.linkId === undefined ? undefined : eq(careHandover.linkId, of.linkId),
        waiting,
        gt(careHandover.expiresAt, now),
      ),
    )
    .orderBy(desc(careHandover.proposedAt), desc(careHandover.id))
    .limit(10);
}

const again = alias(careHandover, "again");

/**
 * Proposals of a clinic that were declined since an instant (ms) and left as they are: the link is open, and nothing was proposed for it
 * since. Newest first, `limit` at most.
 */
export async function listDeclined(
  db: ClinicDb,
  { clinicId }: Scope,
  { since, limit }: { since: number; limit: number },
) {
  return db
    .select({ id: careHandover.id, fromId: careHandover.fromId })
    .from(careHandover)
    .innerJoin(
      careLink,
      and(eq(careLink.clinicId, clinicId), eq(careLink.id, careHandover.linkId), isNull(careLink.endedAt)),
    )
    .where(
      and(
        eq(careHandover.clinicId, clinicId),
        sql`${careHandover.status} = 'declined'`, // a literal: for the partial index
        gt(careHandover.decidedAt, since),
        sql`not exists (select 1 from ${careHandover} as ${again} where ${again.clinicId} = ${clinicId} and ${again.patientId} = ${careHandover.patientId}
          and ${again.proposedAt} > ${careHandover.decidedAt} and ${again.linkId} = ${careHandover.linkId})`,
      ),
    )
    .orderBy(desc(careHandover.decidedAt))
    .limit(limit);
}
