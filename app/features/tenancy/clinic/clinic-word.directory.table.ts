import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id } from "~/db/columns";

/** What a clinic is found by: its folded name, the same from its second word on, from its third, and so on. Directory plane. */
export const clinicWord = sqliteTable(
  "clinic_word",
  {
    clinicId: id("clinic_id").notNull(),
    /** Which word it begins with; the first is 0. */
    at: integer("at").notNull(),
    tail: text("tail").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.at] }), index("clinic_word_tail").on(t.tail, t.clinicId)],
);
