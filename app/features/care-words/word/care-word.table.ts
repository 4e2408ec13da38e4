import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { wordStates } from "./care-word";

// In the very words that queries must use.
export const isOnHome = sql`state = 'kept' and on_home = 1`;

/** What a patient wants to read on a bad day. Its words are ciphertext under the patient's key. Clinic plane. */
export const careWord = sqliteTable(
  "care_word",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    /** JSON of `WordText`. */
    wordsSealed: sealed("words_sealed").notNull(),
    state: text("state", { enum: wordStates }).notNull(),
    /** The psychologist who gave them; null: the patient wrote them down. */
    givenBy: id("given_by"),
    onHome: flag("on_home").notNull(),
    place: integer("place").notNull(),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("care_word_own").on(t.clinicId, t.patientId, t.state, t.place, t.id),
    index("care_word_home").on(t.clinicId, t.patientId, t.place, t.id).where(isOnHome),
  ],
);
