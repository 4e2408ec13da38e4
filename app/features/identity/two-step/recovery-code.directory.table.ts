import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A one-time way in for who lost the second factor; shown once, stored hashed. Directory plane. */
export const recoveryCode = sqliteTable(
  "recovery_code",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    codeHash: text("code_hash").notNull(),
    createdAt: at("created_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("recovery_code_account").on(t.accountId, t.codeHash)],
);
