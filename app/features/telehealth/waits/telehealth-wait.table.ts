import { index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** Who waits at the door of a session's room at this moment, as its object writes it down for other pages. Clinic plane. */
export const telehealthWait = sqliteTable(
  "telehealth_wait",
  {
    clinicId: clinicId(),
    appointmentId: id("appointment_id").notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    since: at("since_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.appointmentId, t.patientId] }),
    index("telehealth_wait_hers").on(t.clinicId, t.psychologistId, t.since),
  ],
);
