import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/**
 * That the platform was asked, by somebody it has looked at, to take the second step from an account that no single clinic may take it from:
 * who asked, how it was proved, and when it happens unless somebody stops it. Directory plane.
 */
export const stepReset = sqliteTable(
  "step_reset",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    /** The platform admin's account. */
    askedBy: id("asked_by").notNull(),
    /** How it was proved that it is the person. */
    proof: text("proof").notNull(),
    /** `came_in`: the owner signed in with the second step meanwhile, so that it is not lost. */
    state: text("state", { enum: ["asked", "done", "stopped", "came_in"] }).notNull(),
    askedAt: at("asked_at").notNull(),
    dueAt: at("due_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [
    uniqueIndex("step_reset_open")
      .on(t.accountId)
      .where(sql`state = 'asked'`),
    index("step_reset_due")
      .on(t.dueAt)
      .where(sql`state = 'asked'`),
    index("step_reset_account").on(t.accountId, t.id),
  ],
);
