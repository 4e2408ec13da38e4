import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, flag, id } from "~/db/columns";

/**
 * The ledger of erasures: whose data was erased and when, ids only. It is what the erasures are repeated from after a restore
 * (docs/backup.md), and what says when the proof of somebody's consents has served its time. Directory plane.
 */
export const erasedPerson = sqliteTable(
  "erased_person",
  {
    accountId: id("account_id").primaryKey(),
    /** When all but what a law keeps was gone. */
    erasedAt: at("erased_at").notNull(),
    /** Whether nothing of a record is kept any more. */
    isWhole: flag("is_whole").notNull(),
    /** Whether a restore has brought their data back, and it is to be erased again. */
    isPending: flag("is_pending").notNull().default(false),
  },
  (t) => [index("erased_person_at").on(t.erasedAt), index("erased_person_pending").on(t.isPending, t.accountId)],
);
