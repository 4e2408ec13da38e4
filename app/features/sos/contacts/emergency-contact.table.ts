import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** Somebody a patient would call in a crisis. Clinic plane. */
export const emergencyContact = sqliteTable(
  "emergency_contact",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    /** Name, relation and phone (E.164), under the patient's key. */
    nameSealed: sealed("name_sealed").notNull(),
    relationSealed: sealed("relation_sealed"),
    phoneSealed: sealed("phone_sealed").notNull(),
    /** Since when the patient agrees that this person gets an SMS when nobody of the team answers; null: only to be called by themselves. */
    consentedAt: at("consented_at"),
    createdAt: at("created_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("emergency_contact_patient").on(t.clinicId, t.patientId, t.createdAt, t.id),
  ],
);
