import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { appointmentPatient } from "./appointment-patient.table";

/** What was noted at the booking of a session, sealed, by patient. */
export function selectNotes(db: ClinicDb, { clinicId }: Scope, appointmentId: string) {
  return db
    .select({ patientId: appointmentPatient.patientId, notesSealed: appointmentPatient.notesSealed })
    .from(appointmentPatient)
    .where(and(eq(appointmentPatient.clinicId, clinicId), eq(appointmentPatient.appointmentId, appointmentId)));
}
