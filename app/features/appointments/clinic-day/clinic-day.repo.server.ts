import { and, asc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { hours } from "~/lib/duration";
import { appointment } from "../booking/appointment.table";
import { busySpan } from "../booking/busy-span.table";

/** Psychologists of a clinic that are listed at most. */
const mostPsychologists = 100;
/** As long as anybody's time is taken at once: what overlaps a day began no earlier before it. */
const longestSpan = hours(8);

const isStanding = sql`${appointment.status} in ('pending', 'scheduled', 'confirmed', 'in_progress', 'completed')`;

/** The clinic's psychologists in order of name, each with how many sessions begin within a stretch of time (ms, `to` not included). */
export function selectPsychologists(db: ClinicDb, { clinicId }: Scope, { from, to }: { from: number; to: number }) {
  const sessions = db
    .select({ count: sql<number>`count(*)` })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.psychologistId, member.id),
        sql`${appointment.startAt} >= ${from}`,
        lt(appointment.startAt, to),
        isStanding,
      ),
    );
  return db
    .select({
      id: member.id,
      name: member.name,
      zone: member.zone,
      avatarFileId: member.avatarFileId,
      sessions: sql<number>`(${sessions})`.as("sessions"),
    })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.role, "psychologist"), isNull(member.disabledAt)))
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(mostPsychologists);
}

/** A psychologist of the clinic. */
export function selectPsychologist(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select({ id: member.id, name: member.name, zone: member.zone })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, id), eq(member.role, "psychologist")));
}

/** What is taken of these members' time within a stretch (ms); holds that are over are left out. */
export function selectTaken(
  db: ClinicDb,
  { clinicId }: Scope,
  memberIds: readonly string[],
  { from, to, now }: { from: number; to: number; now: number },
) {
  return db
    .select({
      memberId: busySpan.memberId,
      startAt: busySpan.startAt,
      endAt: busySpan.endAt,
      ownerId: busySpan.ownerId,
    })
    .from(busySpan)
    .where(
      and(
        eq(busySpan.clinicId, clinicId),
        isAmong(busySpan.memberId, memberIds),
        gt(busySpan.startAt, from - longestSpan),
        lt(busySpan.startAt, to),
        gt(busySpan.endAt, from),
        or(isNull(busySpan.expiresAt), gt(busySpan.expiresAt, now)),
      ),
    );
}
