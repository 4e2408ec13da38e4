import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { localDay } from "~/lib/time/wall-clock";
import type { AppointmentStatus, AppointmentType, Place } from "../appointment";
import { nextReminderAt } from "../reminders/reminder.policy";
import type { Terms } from "../steps/fee.policy";
import { appointment } from "./appointment.table";
import { appointmentPatient } from "./appointment-patient.table";
import { busySpan } from "./busy-span.table";
import { expected, storedParticipants } from "./participants";

/** What has to be free beside the time itself, where patients book: ms on both sides, and how many a day may have. */
export type Room = { bufferMs: number; maxOfDay: number | null };

/** By hand anything goes that does not overlap: back to back, and one more on a full day. */
export const byHand: Room = { bufferMs: 0, maxOfDay: null };

/** Time that is to be taken of a psychologist and of patients. Instants in ms. */
export type Taking = {
  /** Appointment or hold. */
  ownerId: string;
  psychologistId: string;
  patientIds: readonly string[];
  startAt: number;
  endAt: number;
  /** The psychologist's zone, which counts the day. */
  zone: string;
  room: Room;
  /** When a hold is over. */
  expiresAt: number | null;
};

function spansOf({ clinicId }: Scope, taking: Taking, now: number): (typeof busySpan.$inferInsert)[] {
  const { ownerId, startAt, endAt, expiresAt, room } = taking;
  const span = {
    clinicId,
    ownerId,
    startAt,
    endAt,
    expiresAt,
    localDay: localDay(startAt, taking.zone),
    writtenAt: now,
  };
  const { bufferMs, maxOfDay } = room;
  return [
    {
      ...span,
      ...{ memberId: taking.psychologistId, clearFrom: startAt - bufferMs, clearUntil: endAt + bufferMs, maxOfDay },
    },
    ...taking.patientIds.map((memberId) => ({ ...span, memberId, clearFrom: startAt, clearUntil: endAt })),
  ];
}

/**
 * Statements that take time of everybody concerned. The database refuses them, and the whole batch with them, where any of it is taken
 * (`busy_span_free`) or the day is full (`busy_span_day`): who commits them says what that means (`onConflict`).
 * @param now ms: which holds are over
 */
export function takeTime(db: ClinicDb, scope: Scope, takings: readonly Taking[], now: number): Statement[] {
  return insertMany(
    db,
    busySpan,
    takings.flatMap((taking) => spansOf(scope, taking, now)),
  );
}

/** Statement that gives back what a session or a hold has taken, of everybody. */
export function giveTimeBack(db: ClinicDb, { clinicId }: Scope, ownerId: string): Statement {
  return db.delete(busySpan).where(and(eq(busySpan.clinicId, clinicId), eq(busySpan.ownerId, ownerId)));
}

/** Statement that gives back what a session has taken of one of its people. */
export function giveTimeOfOneBack(db: ClinicDb, { clinicId }: Scope, ownerId: string, memberId: string): Statement {
  return db
    .delete(busySpan)
    .where(and(eq(busySpan.clinicId, clinicId), eq(busySpan.ownerId, ownerId), eq(busySpan.memberId, memberId)));
}

/** A session that is to be booked. Instants in ms, money in centavos. */
export type NewAppointment = {
  id: string;
  psychologistId: string;
  patients: readonly { patientId: string; notesSealed: string | null }[];
  startAt: number;
  endAt: number;
  type: AppointmentType;
  place?: Place | null;
  status: AppointmentStatus;
  seriesId: string | null;
  occurrence: string | null;
  feeCents: number | null;
  cancelFreeHours: number;
  zone: string;
  room: Room;
};

/** Of a request nobody is reminded: it may come to nothing. */
function firstReminder(session: Terms & Pick<NewAppointment, "status">, now: number): number | null {
  return session.status === "pending" ? null : nextReminderAt(session, now);
}

/**
 * Statements that book sessions, all or none: one, or all that a series has (104 × participants at most). Time is taken first.
 * @param by who books, and when (ms); `isQuiet`: nobody is reminded of them
 */
export function insertAppointments(
  db: ClinicDb,
  scope: Scope,
  sessions: readonly NewAppointment[],
  { createdBy, now, isQuiet = false }: { createdBy: string; now: number; isQuiet?: boolean },
): Statement[] {
  const stamps = { version: 1, createdBy, createdAt: now, updatedAt: now };
  const takings = sessions.map(({ id, patients, ...session }) => ({
    ...session,
    ...{ ownerId: id, patientIds: patients.map(({ patientId }) => patientId), expiresAt: null },
  }));
  const rows = sessions.map(({ patients, zone: _, room: __, ...session }) => ({
    ...{ ...scopeOf(scope), ...session, ...stamps, nextReminderAt: isQuiet ? null : firstReminder(session, now) },
    participants: storedParticipants(patients.map(({ patientId }) => expected(patientId))),
  }));
  const ofPatients = sessions.flatMap(({ id: appointmentId, psychologistId, startAt, patients }) =>
    patients.map((one) => ({ ...scopeOf(scope), ...one, appointmentId, psychologistId, startAt })),
  );
  return [
    ...takeTime(db, scope, takings, now),
    ...insertMany(db, appointment, rows),
    ...insertMany(db, appointmentPatient, ofPatients),
  ];
}

const scopeOf = ({ clinicId }: Scope) => ({ clinicId });
