import { and, asc, eq, gt, gte, isNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import * as z from "zod";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { appointmentColumns } from "../booking/appointment.repo.server";
import { appointment } from "../booking/appointment.table";
import { busySpan, longestSpan } from "../booking/busy-span.table";
import { selectPeopleIn } from "../booking/people.repo.server";
import { mostOfDay, type DayOf } from "./clinic-day";

/** Instants in ms, `to` not included. */
export type Span = { from: number; to: number };

const times = z.array(z.tuple([z.int(), z.int()]));

/** When some psychologists have sessions within a stretch of time; those that were cancelled are left out. */
export function selectTimes(db: ClinicDb, { clinicId }: Scope, psychologistIds: readonly string[], { from, to }: Span) {
  return db
    .select({
      psychologistId: appointment.psychologistId,
      sessions: sql`json_group_array(json_array(${appointment.startAt}, ${appointment.endAt}))`
        .mapWith((json) =>
          times
            .parse(JSON.parse(String(json)))
            .map(([startAt, endAt]) => ({ startAt, endAt }))
            .sort((a, b) => a.startAt - b.startAt),
        )
        .as("sessions"),
    })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        isAmong(appointment.psychologistId, psychologistIds),
        gte(appointment.startAt, from),
        lt(appointment.startAt, to),
        ne(appointment.status, "cancelled"),
      ),
    )
    .groupBy(appointment.psychologistId);
}

/** A psychologist of the clinic who is not shut out. */
export function selectPsychologist(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select({ id: member.id, name: member.name, zone: member.zone })
    .from(member)
    .where(
      and(eq(member.clinicId, clinicId), eq(member.id, id), eq(member.role, "psychologist"), isNull(member.disabledAt)),
    );
}

function ofDay({ clinicId }: Scope, psychologistId: string, { from, to }: Span): SQL | undefined {
  return and(
    eq(appointment.clinicId, clinicId),
    eq(appointment.psychologistId, psychologistId),
    gte(appointment.startAt, from),
    lt(appointment.startAt, to),
  );
}

/** Sessions that begin within a day, those that stand first: of those no day has room for more than are read. */
export function selectDay(db: ClinicDb, scope: Scope, psychologistId: string, day: Span) {
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(ofDay(scope, psychologistId, day))
    .orderBy(sql`${appointment.status} = 'cancelled'`, asc(appointment.startAt), asc(appointment.id))
    .limit(2 * mostOfDay);
}

/** Who was to come to the sessions of a day, as the inside of a subquery. */
const patientsOf = (scope: Scope, psychologistId: string, day: Span) =>
  sql`select p.value ->> '$.id' from ${appointment}, json_each(${appointment.participants}) p where ${ofDay(scope, psychologistId, day)}`;

/** The people of a day's sessions. */
export function selectPeopleOfDay(db: ClinicDb, scope: Scope, psychologistId: string, day: Span) {
  return selectPeopleIn(db, scope, patientsOf(scope, psychologistId, day));
}

/** What is taken, on another day, of everybody whom a day's sessions concern. @param now ms: which holds are over */
export function selectTakenFor(
  db: ClinicDb,
  scope: Scope,
  { psychologistId }: Pick<DayOf, "psychologistId">,
  { day, target, now }: { day: Span; target: Span; now: number },
) {
  const concerned = sql`${busySpan.memberId} in (${patientsOf(scope, psychologistId, day)} union select ${psychologistId})`;
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
        eq(busySpan.clinicId, scope.clinicId),
        concerned,
        gt(busySpan.startAt, target.from - longestSpan),
        // A session late in the day ends on the next one.
        lt(busySpan.startAt, target.to + longestSpan),
        gt(busySpan.endAt, target.from),
        or(isNull(busySpan.expiresAt), gt(busySpan.expiresAt, now)),
      ),
    );
}

/** Some sessions of the clinic, whatever became of them. */
export function selectSessions(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]) {
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(and(eq(appointment.clinicId, clinicId), isAmong(appointment.id, ids)))
    .orderBy(asc(appointment.startAt), asc(appointment.id));
}
