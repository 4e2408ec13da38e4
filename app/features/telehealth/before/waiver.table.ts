import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** The psychologist lets a patient into a session though an answer that she asks for before is missing. Clinic plane. */
export const telehealthWaiver = sqliteTable(
  "telehealth_waiver",
  {
    clinicId: clinicId(),
    appointmentId: id("appointment_id").notNull(),
    patientId: id("patient_id").notNull(),
    /** What was missing then, kinds of agreements with a space between. */
    kinds: text("kinds").notNull(),
    waivedBy: id("waived_by").notNull(),
    waivedAt: at("waived_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.appointmentId, t.patientId] })],
);
