import { primaryKey, sqliteTable, index } from "drizzle-orm/sqlite-core";
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

/** Shared entries a psychologist has not opened: one row each, gone when read, made private or deleted. Clinic plane. */
export const diaryUnread = sqliteTable(
  "diary_unread",
  {
    clinicId: clinicId(),
    psychologistId: id("psychologist_id").notNull(),
    patientId: id("patient_id").notNull(),
    entryId: id("entry_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.psychologistId, t.patientId, t.entryId] }),
    index("diary_unread_entry").on(t.clinicId, t.entryId),
    // Ids grow with time: the newest of a whole caseload.
    index("diary_unread_newest").on(t.clinicId, t.psychologistId, t.entryId, t.patientId),
  ],
);
