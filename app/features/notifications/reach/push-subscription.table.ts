import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** A browser that a member lets us push to (RFC 8030); gone when its vendor says so or the person signs out. Clinic plane. */
export const pushSubscription = sqliteTable(
  "push_subscription",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    memberId: id("member_id").notNull(),
    /** Login that asked for it. */
    sessionId: id("session_id").notNull(),
    endpoint: text("endpoint").notNull(),
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    /** What the device list calls it. */
    label: text("label").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("push_subscription_endpoint").on(t.endpoint),
    index("push_subscription_member").on(t.clinicId, t.memberId, t.createdAt, t.id),
  ],
);
