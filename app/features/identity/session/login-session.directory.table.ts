import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";
import { endedReasons } from "./ended-reasons";

/** A signed-in device. Ended at once by sign-out, password change, disabling, or the person herself. Directory plane. */
export const loginSession = sqliteTable(
  "login_session",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    /** The membership she acts as; null for a platform admin without clinic. */
    membershipId: id("membership_id"),
    kind: text("kind", { enum: ["web", "api"] }).notNull(),
    /** SHA-256 of the cookie's secret (web); null for API logins, which carry a JWT. */
    tokenHash: text("token_hash"),
    ip: text("ip").notNull(),
    userAgent: text("user_agent").notNull(),
    createdAt: at("created_at").notNull(),
    lastSeenAt: at("last_seen_at").notNull(),
    /** When its owner last gave her password again; null since signing in. */
    provedAt: at("proved_at"),
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
    endedReason: text("ended_reason", { enum: endedReasons }),
  },
  (t) => [
    uniqueIndex("login_session_token").on(t.tokenHash),
    index("login_session_expiry").on(t.expiresAt),
    index("login_session_account").on(t.accountId, t.lastSeenAt, t.id),
  ],
);
