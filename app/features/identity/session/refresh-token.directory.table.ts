import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** One link of a login's chain of refresh tokens (RFC 9700 §4.14.2); a used one that comes again ends the login. Directory plane. */
export const refreshToken = sqliteTable(
  "refresh_token",
  {
    id: id().primaryKey(),
    sessionId: id("session_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [
    uniqueIndex("refresh_token_hash").on(t.tokenHash),
    index("refresh_token_session").on(t.sessionId),
    index("refresh_token_expiry").on(t.expiresAt),
  ],
);
