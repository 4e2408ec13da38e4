import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "../../../db/columns";

/** Which of their plan's warning signs a patient says are present, at one moment; none is an answer, too. Clinic plane. */
export const planSign = sqliteTable(
  "plan_sign",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    saidAt: at("said_at").notNull(),
    /** How many; which stands in the text. */
    count: integer("count").notNull(),
    /** JSON array of the signs' words; ciphertext under the patient's key. */
    signsSealed: sealed("signs_sealed").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("plan_sign_own").on(t.clinicId, t.patientId, t.saidAt, t.id),
  ],
);
