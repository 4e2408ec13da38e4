import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/**
 * A single-use secret mailed to somebody: e-mail verification or password reset. Directory plane.
 * The secret is HMAC(token key, id), so the mail can be made again after a crash and no queue ever carries it.
 */
export const accountToken = sqliteTable(
  "account_token",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    purpose: text("purpose", { enum: ["verify_email", "reset_password"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [
    uniqueIndex("account_token_hash").on(t.tokenHash),
    index("account_token_account").on(t.accountId, t.purpose),
    index("account_token_expiry").on(t.expiresAt),
  ],
);
