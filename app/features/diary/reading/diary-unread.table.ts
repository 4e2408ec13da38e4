import { index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { clinicId, id } from "~/db/columns";

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
  ],
);
