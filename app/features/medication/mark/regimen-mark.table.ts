import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** That one of its hours was taken or left out, that this was taken back, or that it was taken when needed: once for each. Clinic plane. */
export const regimenMark = sqliteTable(
  "regimen_mark",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    regimenId: id("regimen_id").notNull(),
    /** The hour on the patient's clock; of what is for when it is needed, the minute and an id behind a stroke. */
    slot: text("slot").notNull(),
    /** `open`: what was said was taken back. It stays as a row, so that an older tap which comes later does not undo that. */
    state: text("state", { enum: ["taken", "skipped", "open"] }).notNull(),
    /** Why it was left out: ciphertext under the patient's key. */
    reasonSealed: sealed("reason_sealed"),
    markedAt: at("marked_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.regimenId, t.slot] }),
    index("regimen_mark_own").on(t.clinicId, t.patientId, t.slot),
  ],
);
