import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, flag, id } from "~/db/columns";

/**
 * That somebody wants, or has, another address: the link to the new one, and for three days the way back from the old one. Directory plane.
 * A trigger keeps an address that can still be gone back to from being taken by anybody else (`held_email`).
 */
export const emailChange = sqliteTable(
  "email_change",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    fromEmail: text("from_email").notNull(),
    toEmail: text("to_email").notNull(),
    /** Whether the old address was confirmed: else no way back leads to it. */
    wasVerified: flag("was_verified").notNull(),
    /** The login that asked: it stays when the change ends the others. */
    sessionId: id("session_id").notNull(),
    /** `replaced`: a newer one was asked for; `undone`: gone back from, or from one before it. */
    state: text("state", { enum: ["asked", "done", "replaced", "undone"] }).notNull(),
    /** SHA-256 of the secrets of the two links. */
    tokenHash: text("token_hash").notNull(),
    undoHash: text("undo_hash").notNull(),
    askedAt: at("asked_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    doneAt: at("done_at"),
    undoUntil: at("undo_until_at"),
    /** The old address, while it can be gone back to. */
    heldEmail: text("held_email"),
  },
  (t) => [
    uniqueIndex("email_change_token").on(t.tokenHash),
    uniqueIndex("email_change_undo").on(t.undoHash),
    uniqueIndex("email_change_open")
      .on(t.accountId)
      .where(sql`state = 'asked'`),
    index("email_change_account").on(t.accountId, t.id),
    index("email_change_held")
      .on(t.heldEmail)
      .where(sql`held_email is not null`),
    index("email_change_until")
      .on(t.undoUntil)
      .where(sql`held_email is not null`),
    index("email_change_age").on(t.askedAt),
  ],
);
