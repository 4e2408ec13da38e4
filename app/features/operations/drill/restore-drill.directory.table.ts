import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, flag, id } from "~/db/columns";

/** A backup was put back to try it (`npm run drill`): when, how long it took, what came of it. Directory plane. */
export const restoreDrill = sqliteTable(
  "restore_drill",
  {
    id: id().primaryKey(),
    /** When it was tried, and of when the backup is. */
    triedAt: at("tried_at").notNull(),
    takenAt: at("taken_at").notNull(),
    took: integer("took_ms").notNull(),
    whole: flag("whole").notNull(),
    /** What was not as it had been: names of tables and counts. */
    problem: text("problem"),
    rows: integer("rows").notNull(),
    objects: integer("objects").notNull(),
    files: integer("files").notNull(),
  },
  (t) => [index("restore_drill_age").on(t.triedAt)],
);
