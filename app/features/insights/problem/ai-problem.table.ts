import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { problemReasons } from "./problem-reasons";

/** What somebody says is wrong with what a model wrote; for the clinic's desk, without what it wrote. Clinic plane. */
export const aiProblem = sqliteTable(
  "ai_problem",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    /** What it is about; it may be gone by now. */
    resultId: id("result_id").notNull(),
    feature: text("feature", { enum: ["reflection", "summary", "note", "transcript"] }).notNull(),
    patientId: id("patient_id").notNull(),
    reportedBy: id("reported_by").notNull(),
    reason: text("reason", { enum: problemReasons }).notNull(),
    /** In their own words, under the patient's key. */
    wordsSealed: sealed("words_sealed"),
    model: text("model").notNull(),
    reportedAt: at("reported_at").notNull(),
    seenBy: id("seen_by"),
    seenAt: at("seen_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("ai_problem_one").on(t.clinicId, t.reportedBy, t.resultId),
    index("ai_problem_patient").on(t.clinicId, t.patientId, t.id),
    index("ai_problem_open")
      .on(t.clinicId, t.reportedAt)
      .where(sql`${t.seenAt} is null`),
  ],
);
