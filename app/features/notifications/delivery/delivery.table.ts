import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { noticeChannels } from "../../kernel/said/notice-rule";
import { at, clinicId, id } from "~/db/columns";

/** A notice on its way through one channel outside the app. Address and words are looked up when it is sent. Clinic plane. */
export const delivery = sqliteTable(
  "delivery",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    noticeId: id("notice_id").notNull(),
    memberId: id("member_id").notNull(),
    kind: text("kind").notNull(),
    channel: text("channel", { enum: noticeChannels }).notNull(),
    /** `held` waits for the end of quiet hours; `dropped` has become pointless (read, unsubscribed, no address, gathered). */
    state: text("state", { enum: ["pending", "held", "sent", "delivered", "failed", "dropped"] }).notNull(),
    /** Why it failed or was dropped: a code. */
    cause: text("cause"),
    /** How many notices a digest gathers; null for a single one. */
    gathers: integer("gathers"),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: at("next_try_at").notNull(),
    providerId: text("provider_id"),
    createdAt: at("created_at").notNull(),
    sentAt: at("sent_at"),
    settledAt: at("settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("delivery_once").on(t.clinicId, t.noticeId, t.channel),
    index("delivery_due")
      .on(t.state, t.nextTryAt, t.clinicId, t.id)
      .where(sql`state in ('pending', 'held')`),
    index("delivery_held")
      .on(t.clinicId, t.memberId, t.channel, t.id)
      .where(sql`state = 'held'`),
    index("delivery_state").on(t.clinicId, t.state, t.createdAt, t.id),
    index("delivery_list").on(t.clinicId, t.createdAt, t.id),
    index("delivery_member").on(t.clinicId, t.memberId),
    index("delivery_age").on(t.createdAt),
    index("delivery_failed")
      .on(t.settledAt)
      .where(sql`state = 'failed'`),
  ],
);
