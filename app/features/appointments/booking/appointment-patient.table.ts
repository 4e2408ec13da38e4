import { index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** Which sessions are a patient's: one row for most, several for a couple, a family, a group. Clinic plane. */
export const appointmentPatient = sqliteTable(
  "appointment_patient",
  {
    clinicId: clinicId(),
    appointmentId: id("appointment_id").notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    /** Copy of the session's: a patient's list goes by it. */
    startAt: at("start_at").notNull(),
    /** What the psychologist noted when she booked, for herself; ciphertext under this patient's key. */
    notesSealed: sealed("notes_sealed"),
    /** Copy of the session's: this one does not come, while others still do. */
    leftAt: at("left_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.appointmentId, t.patientId] }),
    index("appointment_patient_own").on(t.clinicId, t.patientId, t.startAt, t.appointmentId),
  ],
);
