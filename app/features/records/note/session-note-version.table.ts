import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** What a note said after a save. Written once, never changed; what was typed in one go is kept as one (`history.policy.ts`). Clinic plane. */
export const sessionNoteVersion = sqliteTable(
  "session_note_version",
  {
    clinicId: clinicId(),
    noteId: id("note_id").notNull(),
    version: integer("version").notNull(),
    patientId: id("patient_id").notNull(),
    /** JSON of the document, under the patient's key. */
    contentSealed: sealed("content_sealed").notNull(),
    /** Which page wrote it, in its own words: what one page saves within minutes is one version. */
    sitting: text("sitting"),
    /** When the first save of that sitting was. */
    startedAt: at("started_at").notNull(),
    savedAt: at("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.noteId, t.version] }),
    index("session_note_version_own").on(t.clinicId, t.patientId, t.noteId, t.version),
  ],
);
