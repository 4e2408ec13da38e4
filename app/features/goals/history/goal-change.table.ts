import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { changeKinds } from "../goal/goal";

/** What became of a goal, written once. Its words are ciphertext under the patient's key. Clinic plane. */
export const goalChange = sqliteTable(
  "goal_change",
  {
    clinicId: clinicId(),
    goalId: id("goal_id").notNull(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    kind: text("kind", { enum: changeKinds }).notNull(),
    /** Who did it; null: nobody pressed, a task was answered. */
    byId: id("by_id"),
    /** JSON of `ChangeWords`. */
    wordsSealed: sealed("words_sealed").notNull(),
    changedAt: at("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.goalId, t.id] }),
    index("goal_change_time").on(t.clinicId, t.goalId, t.changedAt, t.id),
    index("goal_change_own").on(t.clinicId, t.patientId, t.changedAt, t.id),
  ],
);
