import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** What a patient has answered so far of something they have not handed in: for themselves alone. Clinic plane. */
export const scaleDraft = sqliteTable(
  "scale_draft",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    code: text("code").notNull(),
    sheetVersion: integer("sheet_version").notNull(),
    /** The idempotency key that these answers will be handed in with: once, however often it is pressed. */
    key: text("key").notNull(),
    /** JSON array of values; ciphertext under the patient's key. */
    valuesSealed: sealed("values_sealed").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.code] })],
);
