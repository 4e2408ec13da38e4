import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { cycleNames } from "~/features/tenancy/care-link/cycle";

/** In which of the four cycles a patient was said to be, by whom, when and why: one row each time, never changed. Clinic plane. */
export const careCycle = sqliteTable(
  "care_cycle",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    cycle: text("cycle", { enum: cycleNames }).notNull(),
    /** The line why, under the patient's key. */
    whySealed: sealed("why_sealed"),
    setBy: id("set_by").notNull(),
    setAt: at("set_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("care_cycle_patient").on(t.clinicId, t.patientId, t.setAt, t.id),
  ],
);
