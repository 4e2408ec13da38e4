import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/**
 * A note of the prontuário: of a session, or between sessions. What it says is in session_note_version. Once signed, nothing but what
 * is added to it changes: a trigger of the database says so, too. Clinic plane.
 */
export const sessionNote = sqliteTable(
  "session_note",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    authorId: id("author_id").notNull(),
    /** Null: between sessions. */
    appointmentId: id("appointment_id"),
    /** When what it tells of happened: the session's beginning, or when it was begun. */
    happenedAt: at("happened_at").notNull(),
    /** When it was brought from another system; null: it was written here. */
    broughtAt: at("brought_at"),
    /** The version that stands; one more with each save. */
    version: integer("version").notNull(),
    /** Versions that are kept, the one that stands among them. */
    kept: integer("kept").notNull(),
    /** Bytes of the version that stands and of what was added to it: a search minds them. */
    size: integer("size").notNull(),
    signedAt: at("signed_at"),
    /** SHA-256 (64 hexadecimal digits) of the signed form's canonical bytes. */
    hash: text("hash"),
    /** Name and CRP of who signed, as they were then. */
    signedName: text("signed_name"),
    crp: text("crp"),
    /** Which files were part of it when it was signed, their names too (`SignedFile[]`): JSON under the patient's key; null for none. */
    signedFiles: text("signed_files"),
    /** Number of addenda. */
    addenda: integer("addenda").notNull().default(0),
    /** Since when the patient may read it on the platform; null: it was not given to them there. */
    readableAt: at("readable_at"),
    /** Set when the term of the record is over and it is erased: what is signed can be deleted no other way. */
    releasedAt: at("released_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("session_note_of_session")
      .on(t.clinicId, t.appointmentId, t.authorId, t.patientId)
      .where(sql`appointment_id is not null`),
    index("session_note_of_patient").on(t.clinicId, t.patientId, t.authorId, t.happenedAt, t.id),
    index("session_note_of_author").on(t.clinicId, t.authorId, t.happenedAt, t.id),
    index("session_note_draft")
      .on(t.clinicId, t.authorId, t.patientId, t.happenedAt, t.id)
      .where(sql`signed_at is null`),
    index("session_note_readable")
      .on(t.clinicId, t.patientId, t.happenedAt, t.id)
      .where(sql`readable_at is not null`),
  ],
);
