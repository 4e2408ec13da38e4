import { and, asc, desc, eq, gt, gte, isNull, lt, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import type { Scope } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import type { Keyset } from "~/lib/page";
import { longestSession } from "../appointment";
import { appointment } from "./appointment.table";
import { appointmentPatient } from "./appointment-patient.table";
import { participantsIn } from "./participants";
import { peopleIn, peopleJson } from "./people.repo.server";

const longestMs = minutes(longestSession);

export const appointmentColumns = {
  id: appointment.id,
  psychologistId: appointment.psychologistId,
  patients: sql`${appointment.participants}`.mapWith((json) => participantsIn(String(json))).as("patients"),
  startAt: appointment.startAt,
  endAt: appointment.endAt,
  type: appointment.type,
  place: appointment.place,
  status: appointment.status,
  seriesId: appointment.seriesId,
  occurrence: appointment.occurrence,
  feeCents: appointment.feeCents,
  cancelFreeHours: appointment.cancelFreeHours,
  cancelledAt: appointment.cancelledAt,
  cancelledBy: appointment.cancelledBy,
  cancelReason: appointment.cancelReason,
  feeOwedCents: appointment.feeOwedCents,
  icsSequence: appointment.icsSequence,
  nextReminderAt: appointment.nextReminderAt,
  version: appointment.version,
  createdAt: appointment.createdAt,
  updatedAt: appointment.updatedAt,
};

/** A session of the clinic, whoever asks. */
export function selectAppointment(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(and(eq(appointment.clinicId, clinicId), eq(appointment.id, id)));
}

/** Sessions of a series from one of its days (YYYY-MM-DD) on, whatever became of them, in the rule's order. */
export function selectOfSeries(db: ClinicDb, { clinicId }: Scope, seriesId: string, from: string, limit: number) {
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(
      and(
        sql`series_id is not null`, // as the partial index says it
        eq(appointment.clinicId, clinicId),
        eq(appointment.seriesId, seriesId),
        gte(appointment.occurrence, from),
      ),
    )
    .orderBy(asc(appointment.occurrence))
    .limit(limit);
}

/** A session as it is stored: with ids of people, without names. */
export type AppointmentRow = Awaited<ReturnType<typeof selectAppointment>>[number];

/** Which part of a list is asked for: instants in ms, `from` included, `to` not. */
export type ListSpan = {
  from: number | null;
  to: number | null;
  after: Keyset | null;
  /** Rows at most. */
  limit: number;
  newestFirst: boolean;
};

type Place = {
  startAt: typeof appointment.startAt | typeof appointmentPatient.startAt;
  id: typeof appointment.id | typeof appointmentPatient.appointmentId;
};

function within({ startAt, id }: Place, { from, to, after, newestFirst }: ListSpan): SQL | undefined {
  const place = sql`(${startAt}, ${id})`;
  const beyond = after && (newestFirst ? sql`${place} < ` : sql`${place} > `).append(sql`(${after.at}, ${after.id})`);
  return and(
    from === null ? undefined : gte(startAt, from),
    to === null ? undefined : lt(startAt, to),
    beyond ?? undefined,
  );
}

/** Sessions a psychologist leads, in order of (start_at, id). */
export function selectAgenda(db: ClinicDb, { clinicId }: Scope, psychologistId: string, span: ListSpan) {
  const order = span.newestFirst ? desc : asc;
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.psychologistId, psychologistId),
        within(appointment, span),
      ),
    )
    .orderBy(order(appointment.startAt), order(appointment.id))
    .limit(span.limit);
}

/** Whose sessions: a patient's, all or those with one psychologist. */
export type Whose = { patientId: string; psychologistId?: string | undefined };

const isIts = ({ clinicId }: OrPlaces<Pick<Scope, "clinicId">>) =>
  and(eq(appointment.clinicId, clinicId), eq(appointment.id, appointmentPatient.appointmentId));

const isOf = ({ clinicId }: Scope, { patientId, psychologistId }: Whose, more: SQL | undefined) =>
  and(
    ...[eq(appointmentPatient.clinicId, clinicId), eq(appointmentPatient.patientId, patientId)],
    psychologistId === undefined ? undefined : eq(appointmentPatient.psychologistId, psychologistId),
    more,
  );

function ofPatient(db: ClinicDb, scope: Scope, whose: Whose, more: SQL | undefined) {
  return db
    .select(appointmentColumns)
    .from(appointmentPatient)
    .innerJoin(appointment, isIts(scope))
    .where(isOf(scope, whose, more));
}

/** Still to take place, or taking place. */
const isOpen = sql`${appointment.status} in ('pending', 'scheduled', 'confirmed', 'in_progress')`;

const ofOwn: Place = { startAt: appointmentPatient.startAt, id: appointmentPatient.appointmentId };

/** Sessions a patient comes, came or did not come to, in order of (start_at, id). */
export function selectOwn(db: ClinicDb, scope: Scope, whose: Whose, span: ListSpan) {
  const order = span.newestFirst ? desc : asc;
  return ofPatient(db, scope, whose, within(ofOwn, span))
    .orderBy(order(appointmentPatient.startAt), order(appointmentPatient.appointmentId))
    .limit(span.limit);
}

/** Who leads a session, and who else comes to it where somebody does. */
const whoIsThere = sql`select ${appointment.psychologistId} union all select value->>'$.id'
  from json_each(${appointment.participants}) where json_array_length(${appointment.participants}) > 1`;

/** Asked by each home: its SQL is written once. */
const selectNextAt = kept((db: ClinicDb, place: Places<"clinicId" | "patientId" | "begunAfter" | "now">) => {
  const still = and(
    ...[eq(appointmentPatient.clinicId, place.clinicId), eq(appointmentPatient.patientId, place.patientId)],
    ...[gt(appointmentPatient.startAt, place.begunAfter), gt(appointment.endAt, place.now)],
    isNull(appointmentPatient.leftAt),
    isOpen,
  );
  const people = peopleJson(place, whoIsThere)
    .mapWith((json) => peopleIn(String(json)))
    .as("people");
  return db
    .select({ ...appointmentColumns, people })
    .from(appointmentPatient)
    .innerJoin(appointment, isIts(place))
    .where(still)
    .orderBy(asc(appointmentPatient.startAt), asc(appointmentPatient.appointmentId))
    .limit(1);
});

/**
 * The next session a patient is to come to, with who leads it and who else comes: not over at an instant (ms), nor cancelled, nor left; one
 * row at most.
 */
export function selectNext(db: ClinicDb, { clinicId }: Scope, patientId: string, now: number) {
  // The longest began two hours ago; the index goes by the beginning.
  return selectNextAt(db, { clinicId, patientId, begunAfter: now - longestMs, now });
}

/** Sessions ahead that a patient has booked by themselves and that still stand. */
export function selectBookedByOwn(db: ClinicDb, scope: Scope, patientId: string, now: number, limit: number) {
  const own = and(gt(appointmentPatient.startAt, now), eq(appointment.createdBy, patientId), isOpen);
  return ofPatient(db, scope, { patientId }, own).limit(limit);
}
