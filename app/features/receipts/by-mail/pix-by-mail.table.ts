import { primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** Patients who want the Pix code in the e-mail of a reminder; without a row it stays inside. Clinic plane. */
export const pixByMail = sqliteTable(
  "pix_by_mail",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    wantedAt: at("wanted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId] })],
);
