import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** Everything that ends a login. Whatever is added here must close the login's connections: a test goes through this list. */
export const endedReasons = [
  "signed_out",
  "ended_by_owner",
  "password_changed",
  "password_reset",
  "refresh_reuse",
  "membership_disabled",
  "ended_by_clinic",
  "second_step_reset",
] as const;
export type EndedReason = (typeof endedReasons)[number];

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
