import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { CancelReason, CancelSide, Participant, Place } from "../appointment";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { appointment } from "../booking/appointment.table";
import { appointmentPatient } from "../booking/appointment-patient.table";
import { storedParticipants } from "../booking/participants";

/** What changes of a session; what is left out stays. */
export type Changes = Partial<{
  status: AppointmentRow["status"];
  patients: readonly Participant[];
  startAt: number;
  endAt: number;
  type: AppointmentRow["type"];
  place: Place | null;
  feeCents: number | null;
  feeOwedCents: number | null;
  cancelledAt: number;
  cancelledBy: CancelSide;
  cancelReason: CancelReason | null;
  nextReminderAt: number | null;
  icsSequence: number;
  cancelFreeHours: number;
}>;

/** Statement that changes a session; it touches nothing when the version read is no longer the one there (its event then fails). */
export function updateAppointment(
  db: ClinicDb,
  { clinicId }: Scope,
  { id, version }: Pick<AppointmentRow, "id" | "version">,
  { patients, ...changes }: Changes,
  now: number,
): Statement {
  const said = patients ? { participants: storedParticipants(patients) } : {};
  return db
    .update(appointment)
    .set({ ...changes, ...said, version: version + 1, updatedAt: now })
    .where(and(eq(appointment.clinicId, clinicId), eq(appointment.id, id), eq(appointment.version, version)));
}

/** Statement that gives the rows of a session's patients its new beginning (ms). */
export function moveOfPatients(db: ClinicDb, { clinicId }: Scope, appointmentId: string, startAt: number): Statement {
  return db
    .update(appointmentPatient)
    .set({ startAt })
    .where(and(eq(appointmentPatient.clinicId, clinicId), eq(appointmentPatient.appointmentId, appointmentId)));
}

/** Statement that says that one of several does not come. */
export function markLeft(
  db: ClinicDb,
  { clinicId }: Scope,
  appointmentId: string,
  patientId: string,
  now: number,
): Statement {
  return db
    .update(appointmentPatient)
    .set({ leftAt: now })
    .where(
      and(
        eq(appointmentPatient.clinicId, clinicId),
        eq(appointmentPatient.appointmentId, appointmentId),
        eq(appointmentPatient.patientId, patientId),
        sql`${appointmentPatient.leftAt} is null`,
      ),
    );
}
