import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId } from "~/db/columns";

/** What was mailed to a clinic's admins of a week: the signed checkpoints of its audit. Names nobody. Clinic plane. */
export const sealedLetter = sqliteTable(
  "sealed_letter",
  {
    clinicId: clinicId(),
    /** The Monday (YYYY-MM-DD) on which it was due: one letter a week, whatever runs twice. */
    week: text("week").notNull(),
    /** Both logs' checkpoints as notes, just as the letter brings them. */
    notes: text("notes").notNull(),
    writtenAt: at("written_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.week] })],
);
