import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/**
 * That somebody asked for their data to be erased (LGPD art. 18 VI), how far it is, and the certificate of it. Directory plane. It outlives
 * the account: ids and numbers only, and the address for as long as the certificate is not mailed.
 */
export const erasure = sqliteTable(
  "erasure",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    /** `asked` can be taken back; from `running` on there is no way back. */
    state: text("state", { enum: ["asked", "running", "done", "taken_back"] }).notNull(),
    /** SHA-256 of the mailed link's secret, HMAC(token key, id). */
    tokenHash: text("token_hash").notNull(),
    /** Of what a guardian asked on paper: the clinic that carries it out, and its request; null: the person asked. */
    clinicId: text("clinic_id"),
    requestId: text("request_id"),
    askedAt: at("asked_at").notNull(),
    /** When it begins, unless something has to be settled by people first. */
    dueAt: at("due_at").notNull(),
    /** When the job looks at it next; null when there is nothing to do any more. */
    nextTryAt: at("next_try_at"),
    /** Why it has not begun or does not go on: codes, with commas between. */
    waitsFor: text("waits_for"),
    /** What there was when it began (JSON), until the certificate is made of it. */
    held: text("held"),
    /** Where the certificate is mailed to: the account has no address by then. */
    email: text("email"),
    /** When it was done, or taken back. */
    endedAt: at("ended_at"),
    /** What was erased and what stays (RFC 8785 JSON), and the SHA-256 of just that. */
    certificate: text("certificate"),
    certificateHash: text("certificate_hash"),
    /** When the certificate was first taken. */
    takenAt: at("taken_at"),
    /** Until when a record of theirs is kept: then the rest goes. */
    keptUntil: at("kept_until_at"),
  },
  (t) => [
    uniqueIndex("erasure_token").on(t.tokenHash),
    uniqueIndex("erasure_open")
      .on(t.accountId)
      .where(sql`state in ('asked', 'running')`),
    index("erasure_account").on(t.accountId),
    uniqueIndex("erasure_request")
      .on(t.requestId)
      .where(sql`request_id is not null`),
    index("erasure_due")
      .on(t.nextTryAt)
      .where(sql`next_try_at is not null`),
  ],
);
