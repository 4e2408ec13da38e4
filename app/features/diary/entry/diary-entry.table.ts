import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";

/**
 * One note of a patient's diary. What was written is ciphertext under the patient's key: one body (ADR 0143), or a column for each text
 * in rows that were written before. Of a row with a body these hold nothing: `''`, or null for what there is none of. Clinic plane.
 */
export const diaryEntry = sqliteTable(
  "diary_entry",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    titleSealed: sealed("title_sealed").notNull(),
    contentSealed: sealed("content_sealed").notNull(),
    /** JSON array of tags. */
    tagsSealed: sealed("tags_sealed").notNull(),
    /** JSON array of the files that are part of it (FileInfo), so that no list has to look them up; null for none. */
    filesSealed: sealed("files_sealed"),
    /** JSON of the emotions named (`Emotions`), null for none. */
    emotionsSealed: sealed("emotions_sealed"),
    /** 1 very bad … 5 very good. */
    mood: integer("mood").notNull(),
    /** JSON of all that was written (`EntryText`) as one; null in rows of before. */
    bodySealed: sealed("body_sealed"),
    /** Private: for nobody but the patient. */
    isPrivate: flag("is_private").notNull(),
    /** When it happened, as the patient says: what lists are ordered by. */
    occurredAt: at("occurred_at").notNull(),
    /** What the patient's clock showed when it happened (YYYY-MM-DDTHH:MM): the day it counts for, whatever zone they live in later; null until counted. */
    wallClock: text("wall_clock"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    /** Deleted, can be undone until a cron destroys the row. */
    deletedAt: at("deleted_at"),
    // Copies of what the tables beside hold, so that a list reads no row more than it shows. They never touch `version`.
    commentCount: integer("comment_count").notNull().default(0),
    readerCount: integer("reader_count").notNull().default(0),
    /** Comments the patient has not opened. */
    newComments: integer("new_comments").notNull().default(0),
    /** Psychologists with a row in diary_unread. */
    unreadBy: text("unread_by", { mode: "json" }).$type<string[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("diary_entry_own")
      .on(t.clinicId, t.patientId, t.occurredAt, t.id)
      .where(sql`deleted_at is null`),
    index("diary_entry_mood")
      .on(t.clinicId, t.patientId, t.mood, t.occurredAt, t.id)
      .where(sql`deleted_at is null`),
    // `selectEntryMoods` asks for this index by its name: without it the statement fails, in the version that is still live as well.
    index("diary_entry_shared")
      .on(t.clinicId, t.patientId, t.occurredAt, t.id)
      .where(sql`deleted_at is null and is_private = 0`),
    index("diary_entry_shared_mood")
      .on(t.clinicId, t.patientId, t.mood, t.occurredAt, t.id)
      .where(sql`deleted_at is null and is_private = 0`),
    index("diary_entry_new_comments")
      .on(t.clinicId, t.patientId, t.occurredAt, t.id)
      .where(sql`deleted_at is null and new_comments > 0`),
    index("diary_entry_own_deleted")
      .on(t.clinicId, t.patientId, t.deletedAt)
      .where(sql`deleted_at is not null`),
    index("diary_entry_uncounted")
      .on(t.clinicId, t.patientId)
      .where(sql`wall_clock is null`),
    index("diary_entry_deleted")
      .on(t.deletedAt)
      .where(sql`deleted_at is not null`),
  ],
);
