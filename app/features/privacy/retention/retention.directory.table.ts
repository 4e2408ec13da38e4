import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/**
 * A run of the retention: counted first, then it stands to be looked at, and only then removes what it had counted. Directory plane, of
 * nobody.
 */
export const retentionReport = sqliteTable(
  "retention_report",
  {
    id: id().primaryKey(),
    state: text("state", { enum: ["counting", "standing", "running", "done", "stopped"] }).notNull(),
    /** What is counted and removed had served its time at this instant, and nothing later. */
    madeAt: at("made_at").notNull(),
    /** When it begins to remove by itself. */
    runsAt: at("runs_at").notNull(),
    /** Who had it begin earlier, or stopped it; with which words. */
    decidedBy: id("decided_by"),
    decidedAt: at("decided_at"),
    reason: text("reason"),
    endedAt: at("ended_at"),
    /** How far it is: the step, and the last key that a step has gone through. */
    step: integer("step").notNull(),
    cursor: text("cursor"),
    version: integer("version").notNull(),
  },
  (t) => [
    index("retention_report_made").on(t.madeAt),
    uniqueIndex("retention_report_open")
      .on(sql`(1)`)
      .where(sql`state in ('counting', 'standing', 'running')`),
  ],
);

/** What of one rule is due in a clinic, and what of it was left when the run was over. */
export const retentionLine = sqliteTable(
  "retention_line",
  {
    reportId: id("report_id").notNull(),
    /** The store whose rule it is; `record`, `person` and `professional` for what is judged person by person. */
    rule: text("rule").notNull(),
    plane: text("plane").notNull(),
    /** Empty: of no clinic. */
    clinicId: text("clinic_id").notNull(),
    due: integer("due").notNull(),
    /** Null until the run has been through. */
    left: integer("left"),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.rule, t.plane, t.clinicId] }),
    index("retention_line_clinic").on(t.clinicId, t.reportId),
  ],
);
