import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/**
 * Answers to a scale or a questionnaire, in the version that was asked. Each answer and the total are ciphertext under the patient's key:
 * what somebody says of their death wishes is not to be read off a column. Clinic plane.
 */
export const scaleAnswer = sqliteTable(
  "scale_answer",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    /** An instrument's code, or a questionnaire's id. */
    code: text("code").notNull(),
    sheetVersion: integer("sheet_version").notNull(),
    /** Which request it answers; null when the patient began by herself. */
    assignmentId: id("assignment_id"),
    /** JSON: `{ values, total }`. */
    resultSealed: sealed("result_sealed").notNull(),
    answeredAt: at("answered_at").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("scale_answer_own").on(t.clinicId, t.patientId, t.answeredAt, t.id),
    index("scale_answer_code").on(t.clinicId, t.patientId, t.code, t.answeredAt, t.id),
  ],
);
