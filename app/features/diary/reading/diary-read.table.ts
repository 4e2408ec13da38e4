import { primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** Who has read which entry, first time: shown to the patient. Clinic plane. */
export const diaryRead = sqliteTable(
  "diary_read",
  {
    clinicId: clinicId(),
    entryId: id("entry_id").notNull(),
    readerId: id("reader_id").notNull(),
    readAt: at("read_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.entryId, t.readerId] })],
);
