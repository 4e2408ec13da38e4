import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { cycleNames } from "~/features/tenancy/care-link/cycle";

/** In which of the four cycles a patient was said to be, by whom, when and why: one row each time, which only its answer changes. Clinic plane. */
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
    /** What the patient said to what somebody else had said: whether it is so for them, too; null while they have not. */
    agrees: flag("agrees"),
    /** The line beside it, under the patient's key. */
    answerSealed: sealed("answer_sealed"),
    answeredAt: at("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("care_cycle_patient").on(t.clinicId, t.patientId, t.setAt, t.id),
  ],
);
