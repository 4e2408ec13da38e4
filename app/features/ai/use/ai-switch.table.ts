import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";

/** Where a model is not to be asked though the patient agreed: a clinic as a whole, or for one patient. Without a row it may. Clinic plane. */
export const aiSwitch = sqliteTable(
  "ai_switch",
  {
    clinicId: clinicId(),
    /** A patient; empty for the whole clinic. */
    subjectId: id("subject_id").notNull().default(""),
    /** What it is about; "all" for everything. */
    feature: text("feature", { enum: ["all", "reflection", "summary", "note", "transcript"] }).notNull(),
    isOff: flag("is_off").notNull(),
    changedBy: id("changed_by").notNull(),
    changedAt: at("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.subjectId, t.feature] })],
);
