import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** What was added to a signed note, signed itself. Written once, never changed. Clinic plane. */
export const noteAddendum = sqliteTable(
  "note_addendum",
  {
    clinicId: clinicId(),
    noteId: id("note_id").notNull(),
    /** From 1, without a gap. */
    number: integer("number").notNull(),
    patientId: id("patient_id").notNull(),
    /** JSON of the document, under the patient's key. */
    contentSealed: sealed("content_sealed").notNull(),
    signedAt: at("signed_at").notNull(),
    signedName: text("signed_name").notNull(),
    crp: text("crp").notNull(),
    /** SHA-256 of its signed form, which names the hash before it: a chain that none can be taken out of. */
    hash: text("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.noteId, t.number] }),
    index("note_addendum_own").on(t.clinicId, t.patientId, t.noteId, t.number),
  ],
);
