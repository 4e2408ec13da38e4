import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "~/db/columns";

/** The last run of each job, and the last that went well: what the jobs page shows. Directory plane. */
export const cronRun = sqliteTable("cron_run", {
  job: text("job").primaryKey(),
  startedAt: at("started_at").notNull(),
  /** How long it took, ms. */
  took: integer("took_ms").notNull(),
  /** How much it did: rows, messages. */
  done: integer("done").notNull(),
  /** Name of the error of the last run; null when it went well. */
  error: text("error"),
  succeededAt: at("succeeded_at"),
});
