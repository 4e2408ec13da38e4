import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** When patients may come, on the wall clock of the psychologist's zone; no row: she has not said. Clinic plane. */
export const availability = sqliteTable(
  "availability",
  {
    clinicId: clinicId(),
    psychologistId: id("psychologist_id").notNull(),
    /** JSON, as the contract says: weekly rules, days that differ, everything else. */
    rules: text("rules").notNull(),
    exceptions: text("exceptions").notNull(),
    settings: text("settings").notNull(),
    version: integer("version").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.psychologistId] })],
);
