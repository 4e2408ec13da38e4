import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { deleteSome } from "~/db/delete-some";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { dayPeriods, type DayPeriod } from "./waiting";
import { waitingForSlot } from "./waiting-for-slot.table";

/** Lists a patient is on at most, and people that one look at a psychologist's list tells: far more than anybody has. */
const mostLists = 50;
const mostWaiting = 200;

const periods = sql`${waitingForSlot.periods}`
  .mapWith((json): DayPeriod[] => {
    const said: unknown = JSON.parse(String(json));
    return dayPeriods.filter((one) => Array.isArray(said) && said.includes(one));
  })
  .as("periods");

const columns = {
  id: waitingForSlot.id,
  psychologistId: waitingForSlot.psychologistId,
  fromDay: waitingForSlot.fromDay,
  untilDay: waitingForSlot.untilDay,
  periods,
  joinedAt: waitingForSlot.joinedAt,
  expiresAt: waitingForSlot.expiresAt,
};

/** The lists a patient waits on, with whose they are; the first joined first. @param now ms: which are over */
export function selectOwnWaiting(db: ClinicDb, { clinicId }: Scope, patientId: string, now: number) {
  return db
    .select({ ...columns, psychologistName: member.name })
    .from(waitingForSlot)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, waitingForSlot.psychologistId)))
    .where(
      and(
        eq(waitingForSlot.clinicId, clinicId),
        eq(waitingForSlot.patientId, patientId),
        gt(waitingForSlot.expiresAt, now),
      ),
    )
    .orderBy(asc(waitingForSlot.joinedAt), asc(waitingForSlot.id))
    .limit(mostLists);
}

/** Who waits for a psychologist, the first come first: patients she cares for who are not shut out. @param now ms: which are over */
export function selectQueue(db: ClinicDb, { clinicId }: Scope, psychologistId: string, now: number) {
  return db
    .select({
      ...columns,
      patientId: waitingForSlot.patientId,
      hasOpen: waitingForSlot.hasOpen,
      version: waitingForSlot.version,
      zone: member.zone,
    })
    .from(waitingForSlot)
    .innerJoin(
      member,
      and(eq(member.clinicId, clinicId), eq(member.id, waitingForSlot.patientId), isNull(member.disabledAt)),
    )
    .innerJoin(
      careLink,
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, waitingForSlot.patientId),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
      ),
    )
    .where(
      and(
        eq(waitingForSlot.clinicId, clinicId),
        eq(waitingForSlot.psychologistId, psychologistId),
        gt(waitingForSlot.expiresAt, now),
      ),
    )
    .orderBy(asc(waitingForSlot.joinedAt), asc(waitingForSlot.id))
    .limit(mostWaiting);
}

/** Statement that puts a patient on a list, or changes what they wait for: who waits already keeps their place. */
export function upsertWaiting(db: ClinicDb, row: typeof waitingForSlot.$inferInsert): Statement {
  const { fromDay, untilDay, periods, hasOpen, expiresAt, joinedAt } = row;
  // Whose wish was over has left: they come last again.
  const since = sql`iif(${waitingForSlot.expiresAt} > ${joinedAt}, ${waitingForSlot.joinedAt}, ${joinedAt})`;
  return db
    .insert(waitingForSlot)
    .values(row)
    .onConflictDoUpdate({
      target: [waitingForSlot.clinicId, waitingForSlot.psychologistId, waitingForSlot.patientId],
      set: {
        ...{ fromDay, untilDay, periods, hasOpen, expiresAt },
        joinedAt: since,
        version: sql`${waitingForSlot.version} + 1`,
      },
    });
}

/** Statement that takes a patient off one list. */
export function deleteWaiting(db: ClinicDb, { clinicId }: Scope, own: { patientId: string; id: string }): Statement {
  return db
    .delete(waitingForSlot)
    .where(
      and(
        eq(waitingForSlot.clinicId, clinicId),
        eq(waitingForSlot.id, own.id),
        eq(waitingForSlot.patientId, own.patientId),
      ),
    );
}

/** Places of some patients on a psychologist's list, whoever cares for them now. */
export function selectPlaces(db: ClinicDb, { clinicId }: Scope, psychologistId: string, patientIds: readonly string[]) {
  return db
    .select({ ...columns, zone: member.zone })
    .from(waitingForSlot)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, waitingForSlot.patientId)))
    .where(
      and(
        eq(waitingForSlot.clinicId, clinicId),
        eq(waitingForSlot.psychologistId, psychologistId),
        isAmong(waitingForSlot.patientId, patientIds),
      ),
    );
}

/** Statement that takes places away. */
export function deletePlaces(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]): Statement {
  return db.delete(waitingForSlot).where(and(eq(waitingForSlot.clinicId, clinicId), isAmong(waitingForSlot.id, ids)));
}

/** Statement that keeps what was seen of the free times, unless the wish has changed since. */
export function noteOpen(
  db: ClinicDb,
  { clinicId }: Scope,
  { id, version, hasOpen }: { id: string; version: number; hasOpen: boolean },
): Statement {
  return db
    .update(waitingForSlot)
    .set({ hasOpen, version: version + 1 })
    .where(and(eq(waitingForSlot.clinicId, clinicId), eq(waitingForSlot.id, id), eq(waitingForSlot.version, version)));
}

/** Statement that deletes wishes that are over. */
export function deleteExpired(db: ClinicDb, now: number, most: number) {
  return deleteSome(db, waitingForSlot, sql`${waitingForSlot.expiresAt} <= ${now}`, most);
}
