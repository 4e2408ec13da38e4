import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "../../db/columns";
import type { ReviewDays } from "./review/review.policy";

/** A patient's safety plan: which version is the newest and when it is to be reviewed. What it says is in safety_plan_version. Clinic plane. */
export const safetyPlan = sqliteTable(
  "safety_plan",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    id: id().notNull(),
    version: integer("version").notNull(),
    reviewEveryDays: integer("review_every_days").$type<ReviewDays>().notNull(),
    reviewDueAt: at("review_due_at").notNull(),
    /** When people were reminded of this very due date; null until then. */
    remindedAt: at("reminded_at"),
    /** When somebody last said that it still holds; null when nobody has since it was saved. */
    reviewedAt: at("reviewed_at"),
    reviewCount: integer("review_count").notNull().default(0),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId] }),
    index("safety_plan_due")
      .on(t.reviewDueAt)
      .where(sql`reminded_at is null`),
  ],
);
