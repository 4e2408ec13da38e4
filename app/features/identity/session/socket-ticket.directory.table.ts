import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A pass for one socket upgrade within 30 s, for clients that cannot send headers there. Directory plane. */
export const socketTicket = sqliteTable(
  "socket_ticket",
  {
    tokenHash: text("token_hash").primaryKey(),
    sessionId: id("session_id").notNull(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("socket_ticket_expiry").on(t.expiresAt)],
);
