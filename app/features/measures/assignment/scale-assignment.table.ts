import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";
import { intervals } from "./schedule";

/** Asked, answered for good, or not asked any more. One that repeats stays open. */
export const assignmentStatuses = ["open", "done", "ended"] as const;

export const isOpen = sql`status = 'open'`;

/** A scale or questionnaire that a psychologist asks a patient to answer, once or again and again. No answer stands here. Clinic plane. */
export const scaleAssignment = sqliteTable(
  "scale_assignment",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    /** An instrument's code, or a questionnaire's id. */
    code: text("code").notNull(),
    /** The version that is asked: of the questionnaire, of the instrument's wording. */
    sheetVersion: integer("sheet_version").notNull(),
    /** Went along with an invitation, to be filled in before the first session. */
    isIntake: flag("is_intake").notNull(),
    /** Null: once. */
    every: text("every", { enum: intervals }),
    /** The first due instant, which the others are counted from; null for one that is not due at a time. */
    firstDueAt: at("first_due_at"),
    /** When the answer that is waited for is due. */
    dueAt: at("due_at"),
    /** The next due instant of which nothing was said yet; null when nothing will be. */
    remindAt: at("remind_at"),
    status: text("status", { enum: assignmentStatuses }).notNull(),
    lastAnsweredAt: at("last_answered_at"),
    createdAt: at("created_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    // Of each scale one is asked at a time: the same press twice asks once.
    uniqueIndex("scale_assignment_open").on(t.clinicId, t.patientId, t.code).where(isOpen),
    index("scale_assignment_own").on(t.clinicId, t.patientId, t.createdAt, t.id),
    index("scale_assignment_due")
      .on(t.remindAt, t.clinicId, t.id)
      .where(sql`remind_at is not null`),
  ],
);
