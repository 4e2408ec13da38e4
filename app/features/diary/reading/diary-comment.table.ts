import { index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** What a psychologist wrote under a shared entry, and what the patient answered; ciphertext under the patient's key. Clinic plane. */
export const diaryComment = sqliteTable(
  "diary_comment",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    entryId: id("entry_id").notNull(),
    patientId: id("patient_id").notNull(),
    authorId: id("author_id").notNull(),
    contentSealed: sealed("content_sealed").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("diary_comment_entry").on(t.clinicId, t.entryId, t.createdAt, t.id),
  ],
);
