import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** Who pays a psychologist for a patient, as receipts name them. Clinic plane. */
export const payer = sqliteTable(
  "payer",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    /** JSON: names and CPF of who pays and of who is cared for (`payer.ts`); ciphertext under the patient's key. */
    wordsSealed: sealed("words_sealed").notNull(),
    version: integer("version").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.psychologistId] })],
);
