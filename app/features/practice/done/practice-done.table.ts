import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";

/** That somebody practised something, for how long, and how they felt before and after where they said so (1–5, as a check-in). No text. Clinic plane. */
export const practiceDone = sqliteTable(
  "practice_done",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    /** `ExerciseCode`. */
    exercise: text("exercise").notNull(),
    /** How long, where it was measured. */
    seconds: integer("seconds"),
    /** 1 very bad … 5 very well, or null when not said. */
    before: integer("before"),
    after: integer("after"),
    doneAt: at("done_at").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("practice_done_own").on(t.clinicId, t.patientId, t.doneAt, t.id),
  ],
);

// In the very words that queries must use.
export const hasHelped = sql`told_times > 0 and gain > 0`;
/** By how much it helped, each telling weighing alike. */
export const meanGain = sql`gain * 1.0 / told_times`;

/** What each exercise has come to for somebody, and whether they like it: so that a list of years is not read for one line. Clinic plane. */
export const practiceTally = sqliteTable(
  "practice_tally",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    exercise: text("exercise").notNull(),
    times: integer("times").notNull(),
    /** Times with both feelings said, and the sum of after − before over them. */
    toldTimes: integer("told_times").notNull(),
    gain: integer("gain").notNull(),
    isFavourite: flag("is_favourite").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.exercise] }),
    index("practice_tally_helped").on(t.clinicId, t.patientId, meanGain).where(hasHelped),
  ],
);
