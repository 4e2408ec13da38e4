import { integer, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** What a model heard in a voice note of a shared entry, by its patient's wish; seen first by who cares for them. Gone with the sound. Clinic plane. */
export const transcript = sqliteTable(
  "transcript",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    entryId: id("entry_id").notNull(),
    fileId: id("file_id").notNull(),
    /** "none": there is no text that may be shown, whatever the reason. */
    status: text("status", { enum: ["queued", "ready", "none"] }).notNull(),
    textSealed: sealed("text_sealed"),
    /** Why there is none: a word of ours. */
    reason: text("reason"),
    model: text("model"),
    tries: integer("tries").notNull().default(0),
    /** Who listened and let the patient have it, and when. */
    seenBy: id("seen_by"),
    seenAt: at("seen_at"),
    /** Who corrected it last. */
    correctedBy: id("corrected_by"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("transcript_file").on(t.clinicId, t.entryId, t.fileId),
    index("transcript_patient").on(t.clinicId, t.patientId, t.id),
  ],
);
