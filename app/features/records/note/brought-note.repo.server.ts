import { and, eq, gte, isNull, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import { appointmentPatient } from "~/features/appointments/booking/appointment-patient.table";
import { appointment } from "~/features/appointments/booking/appointment.table";
import type { AuthorScope } from "./note.repo.server";
import { sessionNote } from "./session-note.table";

/** Sessions that are looked through: of a file's patients, between its first day and its last. */
const most = 20_000;

/** Sessions of hers with these patients that took place, or were to, between two instants (ms), with the note that is there already. */
function selectSessions(db: ClinicDb, { clinicId, authorId }: AuthorScope) {
  return db
    .select({
      id: appointment.id,
      patientId: appointmentPatient.patientId,
      startAt: appointment.startAt,
      noteId: sql<string | null>`${sessionNote.id}`.as("note_id"),
    })
    .from(appointmentPatient)
    .innerJoin(
      appointment,
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.id, appointmentPatient.appointmentId),
        eq(appointment.psychologistId, authorId),
        sql`${appointment.status} not in ('pending', 'cancelled')`,
      ),
    )
    .leftJoin(
      sessionNote,
      and(
        eq(sessionNote.clinicId, clinicId),
        eq(sessionNote.appointmentId, appointment.id),
        sql`${sessionNote.appointmentId} is not null`, // as the partial index says it
        eq(sessionNote.authorId, authorId),
        eq(sessionNote.patientId, appointmentPatient.patientId),
      ),
    );
}

/** Those of several patients, by time. */
export async function listSessionsBetween(
  db: ClinicDb,
  scope: AuthorScope,
  patientIds: readonly string[],
  { from, to }: { from: number; to: number },
) {
  return selectSessions(db, scope)
    .where(
      and(
        eq(appointmentPatient.clinicId, scope.clinicId),
        isAmong(appointmentPatient.patientId, patientIds),
        gte(appointmentPatient.startAt, from),
        lte(appointmentPatient.startAt, to),
        isNull(appointmentPatient.leftAt),
      ),
    )
    .limit(most);
}

/** One of them, by its id. */
export async function findSessionToWrite(
  db: ClinicDb,
  scope: AuthorScope,
  { appointmentId, patientId }: { appointmentId: string; patientId: string },
) {
  return selectSessions(db, scope)
    .where(
      and(
        eq(appointmentPatient.clinicId, scope.clinicId),
        eq(appointmentPatient.appointmentId, appointmentId),
        eq(appointmentPatient.patientId, patientId),
        isNull(appointmentPatient.leftAt),
      ),
    )
    .get();
}
