import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { stepStates } from "../goal/goal";

// In the very words that queries must use.
export const isJoined = sql`task_id is not null`;

/** A step of a goal: its words go with the goal's version, how it goes with its own. Clinic plane. */
export const goalStep = sqliteTable(
  "goal_step",
  {
    clinicId: clinicId(),
    goalId: id("goal_id").notNull(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    place: integer("place").notNull(),
    /** JSON of `StepWords`. */
    wordsSealed: sealed("words_sealed").notNull(),
    state: text("state", { enum: stepStates }).notNull(),
    lineSealed: sealed("line_sealed"),
    movedAt: at("moved_at"),
    taskId: id("task_id"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.goalId, t.id] }),
    index("goal_step_task").on(t.clinicId, t.taskId).where(isJoined),
    index("goal_step_own").on(t.clinicId, t.patientId, t.state, t.movedAt, t.id),
  ],
);
