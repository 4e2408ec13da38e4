import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";
import { crpResults, crpSources } from "./crp-kinds";

/** That a person of the clinic looked a psychologist's CRP up: who, when, where, what they found. Clinic plane. */
export const crpCheck = sqliteTable(
  "crp_check",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    memberId: id("member_id").notNull(),
    crp: text("crp").notNull(),
    result: text("result", { enum: crpResults }).notNull(),
    source: text("source", { enum: crpSources }).notNull(),
    checkedBy: id("checked_by").notNull(),
    checkedAt: at("checked_at").notNull(),
    /** Until when it serves; when it was found irregular, not a moment. */
    dueAt: at("due_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("crp_check_member").on(t.clinicId, t.memberId, t.checkedAt, t.id),
  ],
);
