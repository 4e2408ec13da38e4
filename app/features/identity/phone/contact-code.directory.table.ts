import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/**
 * A code of six digits sent to a phone to prove that it is the account's. The code is HMAC(token key, id), so no row, queue or
 * log carries it. Directory plane.
 */
export const contactCode = sqliteTable(
  "contact_code",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    /** E.164. */
    phone: text("phone").notNull(),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("contact_code_account").on(t.accountId, t.createdAt), index("contact_code_expiry").on(t.expiresAt)],
);
