import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId, flag, id } from "~/db/columns";

/**
 * Blind index of an entry's tags (HMAC under a key of the patient's own): finds by tag without storing the word (ADR 0004).
 * Entries that are deleted have no rows here. Clinic plane.
 */
export const diaryTag = sqliteTable(
  "diary_tag",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    entryId: id("entry_id").notNull(),
    tagBlind: text("tag_blind").notNull(),
    /** Copies of the entry's columns, so that a filter by tag reads about a page. */
    mood: integer("mood").notNull(),
    isPrivate: flag("is_private").notNull(),
    /** (occurred_at, id) of the entry as one sortable text (`placeOf`): a cursor seeks to it without reading its row. */
    place: text("place").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.entryId, t.tagBlind] }),
    index("diary_tag_find").on(t.clinicId, t.patientId, t.tagBlind, t.place, t.entryId),
    index("diary_tag_mood").on(t.clinicId, t.patientId, t.tagBlind, t.mood, t.place, t.entryId),
    index("diary_tag_shared")
      .on(t.clinicId, t.patientId, t.tagBlind, t.place, t.entryId)
      .where(sql`is_private = 0`),
    index("diary_tag_shared_mood")
      .on(t.clinicId, t.patientId, t.tagBlind, t.mood, t.place, t.entryId)
      .where(sql`is_private = 0`),
  ],
);
