import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { taskFrequencies } from "./recurrence";

export const isLive = sql`ended_at is null`;

/** A task that comes again by a rule over the patient's days. Its words are what the next ones say; ciphertext under the patient's key. Clinic plane. */
export const taskSeries = sqliteTable(
  "task_series",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    exercise: text("exercise"),
    titleSealed: sealed("title_sealed").notNull(),
    wordsSealed: sealed("words_sealed").notNull(),
    freq: text("freq", { enum: taskFrequencies }).notNull(),
    weekdays: text("weekdays", { mode: "json" }).$type<number[]>().notNull(),
    firstDay: text("first_day").notNull(),
    hour: text("hour"),
    count: integer("count"),
    until: text("until"),
    reminds: flag("reminds").notNull(),
    /** The last day that is written as a task. */
    through: text("through").notNull(),
    endedAt: at("ended_at"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("task_series_due").on(t.through).where(isLive),
    index("task_series_pair").on(t.clinicId, t.patientId, t.psychologistId).where(isLive),
  ],
);
