import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";

/** One try at a delivery: when, how it ended, the provider's receipt. Clinic plane. */
export const deliveryAttempt = sqliteTable(
  "delivery_attempt",
  {
    clinicId: clinicId(),
    deliveryId: id("delivery_id").notNull(),
    /** Which try, from 1. */
    number: integer("number").notNull(),
    /** The device of a push; empty for channels with one address. */
    target: text("target").notNull(),
    ok: flag("ok").notNull(),
    /** What went wrong: a code of platform/outside. */
    failure: text("failure"),
    status: integer("status"),
    providerId: text("provider_id"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.deliveryId, t.number, t.target] }),
    index("delivery_attempt_age").on(t.createdAt),
  ],
);
