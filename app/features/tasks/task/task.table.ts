import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { taskStatuses } from "./task";

// The rows of the partial indexes, in the very words that queries must use.
export const isWaiting = sql`status in ('open', 'partly')`;
export const wasAnswered = sql`answered_at is not null`;
export const isGiven = sql`status <> 'withdrawn'`;
const isRemembered = sql`next_reminder_at is not null`;

/** Something a patient is asked to do, once; one that comes again is a row for each time. Text is ciphertext under the patient's key. Clinic plane. */
export const task = sqliteTable(
  "task",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    /** Code of the library's exercise; null for a free task. */
    exercise: text("exercise"),
    titleSealed: sealed("title_sealed").notNull(),
    /** JSON: description and steps. */
    wordsSealed: sealed("words_sealed").notNull(),
    status: text("status", { enum: taskStatuses }).notNull(),
    seriesId: id("series_id"),
    /** The calendar day (YYYY-MM-DD, the patient's) it is of; known by it in its series for ever. */
    day: text("day"),
    /** HH:MM on the patient's clock; null: the whole day. */
    hour: text("hour"),
    dueAt: at("due_at"),
    /** The same, where what has no day sorts behind all. */
    dueOrder: integer("due_order").generatedAlwaysAs(sql`coalesce(due_at, 9007199254740991)`, { mode: "virtual" }),
    nextReminderAt: at("next_reminder_at"),
    /** Whether it is to be recalled at all, wherever it is moved to. */
    reminds: flag("reminds").notNull().default(true),
    givenAt: at("given_at").notNull(),
    /** When it was last answered: done, in part, or with a no. */
    answeredAt: at("answered_at"),
    /** JSON of `TaskAnswer`. */
    answerSealed: sealed("answer_sealed"),
    /** Why not. */
    reasonSealed: sealed("reason_sealed"),
    commentSealed: sealed("comment_sealed"),
    commentedAt: at("commented_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    // Each day of a series once, whoever writes it.
    uniqueIndex("task_day_of_series")
      .on(t.clinicId, t.seriesId, t.day)
      .where(sql`series_id is not null`),
    index("task_waiting").on(t.clinicId, t.patientId, t.dueOrder, t.id).where(isWaiting),
    index("task_answered").on(t.clinicId, t.patientId, t.answeredAt, t.id).where(wasAnswered),
    index("task_answered_pair").on(t.clinicId, t.patientId, t.psychologistId, t.answeredAt, t.id).where(wasAnswered),
    index("task_own").on(t.clinicId, t.patientId, t.givenAt, t.id).where(isGiven),
    index("task_pair").on(t.clinicId, t.patientId, t.psychologistId, t.givenAt, t.id).where(isGiven),
    index("task_hers").on(t.clinicId, t.psychologistId, t.givenAt, t.id).where(isGiven),
    index("task_reminder").on(t.nextReminderAt).where(isRemembered),
  ],
);
