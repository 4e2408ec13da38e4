import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** Why somebody's data must not be removed for a while. */
export const holdCauses = ["court", "council", "authority", "incident", "other"] as const;
export type HoldCause = (typeof holdCauses)[number];

/** That nothing of a person may be removed for now, by whom and why; lifted, it stays as long as the account. Directory plane. */
export const legalHold = sqliteTable(
  "legal_hold",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    /** The clinic that asked for it; empty: the platform, for everywhere. */
    clinicId: text("clinic_id").notNull().default(""),
    cause: text("cause", { enum: holdCauses }).notNull(),
    /** As stated; its person and the audit read it. */
    reason: text("reason").notNull(),
    placedBy: id("placed_by").notNull(),
    placedAt: at("placed_at").notNull(),
    liftedBy: id("lifted_by"),
    liftedAt: at("lifted_at"),
    liftReason: text("lift_reason"),
    /** When somebody has to look again whether it is still needed; it stands until it is lifted all the same. */
    reviewAt: at("review_at").notNull().default(0),
    /** When whoever asked for it is reminded of that. */
    remindAt: at("remind_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("legal_hold_account").on(t.accountId),
    index("legal_hold_clinic").on(t.clinicId, t.placedAt, t.id),
    index("legal_hold_review")
      .on(t.reviewAt, t.id)
      .where(sql`lifted_at is null`),
    uniqueIndex("legal_hold_standing")
      .on(t.accountId, t.clinicId)
      .where(sql`lifted_at is null`),
  ],
);
