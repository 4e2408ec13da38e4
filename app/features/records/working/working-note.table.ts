import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/**
 * A psychologist's own working notes about a patient, version by version; the highest stands. Apart from the prontuário (Res. CFP 01/2009
 * art. 2 V and 5): under a key of their own, in nobody's export but told of, never shown to anybody else. Clinic plane.
 */
export const workingNote = sqliteTable(
  "working_note",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    authorId: id("author_id").notNull(),
    version: integer("version").notNull(),
    /** JSON of the document, under the patient's key for working notes. */
    contentSealed: sealed("content_sealed").notNull(),
    sitting: text("sitting"),
    startedAt: at("started_at").notNull(),
    savedAt: at("saved_at").notNull(),
    /** Versions that are kept, this one among them. */
    kept: integer("kept").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.authorId, t.version] }),
    index("working_note_author").on(t.clinicId, t.authorId, t.patientId, t.version),
  ],
);
