import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** One version of a patient's safety plan. Written once, never changed. Clinic plane. */
export const safetyPlanVersion = sqliteTable(
  "safety_plan_version",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    version: integer("version").notNull(),
    /** JSON of the six steps, under the patient's key. */
    stepsSealed: sealed("steps_sealed").notNull(),
    authorId: id("author_id").notNull(),
    /** The version that was brought back with this one; null when it was written. */
    restoredFrom: integer("restored_from"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.version] }),
    index("safety_plan_version_time").on(t.clinicId, t.patientId, t.createdAt, t.version),
  ],
);
