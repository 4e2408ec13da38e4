import { and, desc, eq, gt, isNull, lt, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { deleteSome } from "~/db/delete-some";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { busySpan, longestSpan } from "../booking/busy-span.table";

type Pair = { patientId: string; psychologistId: string };

/** A psychologist who cares for a patient, with the zone her hours are meant in; no row for anybody else. */
export function selectCarer(db: ClinicDb, { clinicId }: Scope, { patientId, psychologistId }: Pair) {
  return db
    .select({ name: member.name, zone: member.zone })
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, careLink.psychologistId)))
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, patientId),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
        isNull(member.disabledAt),
      ),
    );
}

/** Time that is taken of one member, and holds that are not over, within a stretch. Instants in ms. */
export function selectTaken(
  db: ClinicDb,
  { clinicId }: Scope,
  memberId: string,
  { from, to, now }: { from: number; to: number; now: number },
) {
  return db
    .select({ startAt: busySpan.startAt, endAt: busySpan.endAt, localDay: busySpan.localDay })
    .from(busySpan)
    .where(
      and(
        eq(busySpan.clinicId, clinicId),
        eq(busySpan.memberId, memberId),
        gt(busySpan.startAt, from - longestSpan),
        lt(busySpan.startAt, to),
        gt(busySpan.endAt, from),
        or(isNull(busySpan.expiresAt), gt(busySpan.expiresAt, now)),
      ),
    );
}

/** A hold of the patient's that is not over. */
export function selectHold(db: ClinicDb, { clinicId }: Scope, patientId: string, holdId: string, now: number) {
  return db
    .select({ startAt: busySpan.startAt, expiresAt: sql<number>`${busySpan.expiresAt}`.as("expires_at") })
    .from(busySpan)
    .where(
      and(
        eq(busySpan.clinicId, clinicId),
        eq(busySpan.ownerId, holdId),
        eq(busySpan.memberId, patientId),
        gt(busySpan.expiresAt, now),
      ),
    );
}

/** Holds a patient has at most at once, the new one included. */
const mostHolds = 3;

/**
 * Statements that give back a patient's own holds which touch a stretch of time: who chooses again does not stand in their own way. With
 * `leaveRoom` also the oldest of the others, so that there is room for one more.
 */
export function releaseOwnHolds(
  db: ClinicDb,
  { clinicId }: Scope,
  patientId: string,
  { from, until, now, leaveRoom = false }: { from: number; until: number; now: number; leaveRoom?: boolean },
): Statement[] {
  const own = and(
    eq(busySpan.clinicId, clinicId),
    eq(busySpan.memberId, patientId),
    gt(busySpan.startAt, now - longestSpan), // what is held lies ahead: years of sessions are not read
    sql`${busySpan.expiresAt} is not null`,
  );
  const owners = (which: SQL | undefined) => db.select({ id: busySpan.ownerId }).from(busySpan).where(which);
  const release = (ids: SQLWrapper) =>
    db.delete(busySpan).where(and(eq(busySpan.clinicId, clinicId), sql`${busySpan.ownerId} in ${ids}`));
  const touching = owners(and(own, lt(busySpan.startAt, until), gt(busySpan.endAt, from)));
  if (!leaveRoom) return [release(touching)];
  const oldest = owners(own)
    .orderBy(desc(busySpan.expiresAt))
    .limit(1000)
    .offset(mostHolds - 1);
  return [release(touching), release(oldest)];
}

/** Statement that takes away some holds that are over: they count for nothing, and make room. */
export function purgeHolds(db: ClinicDb, now: number): Statement {
  return deleteSome(db, busySpan, sql`expires_at is not null and expires_at <= ${now}`, 50);
}
