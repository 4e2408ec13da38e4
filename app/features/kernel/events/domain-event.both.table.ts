import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex, primaryKey } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/**
 * What happened, in order: the event log and the outbox of a plane. Stands in the directory and in each shard.
 * `data` holds ids, numbers and flags only; `clinic_id` is null for what belongs to no clinic. An event is done when it is
 * *handled*; that it was sent says nothing (ADR 0022).
 */
export const domainEvent = sqliteTable(
  "domain_event",
  {
    id: id().primaryKey(),
    clinicId: text("clinic_id"),
    type: text("type").notNull(),
    aggregateId: text("aggregate_id").notNull(),
    version: integer("version").notNull(),
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    actorId: text("actor_id"),
    requestId: text("request_id").notNull(),
    occurredAt: at("occurred_at").notNull(),
    /** Not used any more: the version before marked what it had sent. Goes with a later migration. */
    sentAt: at("sent_at"),
    /** When the last of its subscribers had done its part; null: still to do. */
    handledAt: at("handled_at"),
    /** When it is to be handled; moved on by each failure, and out of reach when it is parked. */
    dueAt: at("due_at").notNull().default(0),
    /** How often handling it has failed. */
    tries: integer("tries").notNull().default(0),
    /** Who failed last and how: names of a subscriber and of an error. */
    failure: text("failure"),
    /** Since when people are shown it, for it fails again and again. */
    parkedAt: at("parked_at"),
  },
  (t) => [
    uniqueIndex("domain_event_version").on(t.aggregateId, t.version),
    index("domain_event_due")
      .on(t.dueAt, t.id)
      .where(sql`handled_at is null`),
    index("domain_event_failing")
      .on(t.clinicId, t.occurredAt, t.id)
      .where(sql`handled_at is null and tries > 0`),
  ],
);

/** Which subscriber has finished with which event: what makes redelivery change nothing. */
export const eventReceipt = sqliteTable(
  "event_receipt",
  {
    eventId: id("event_id").notNull(),
    subscriber: text("subscriber").notNull(),
    handledAt: at("handled_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.subscriber] }), index("event_receipt_age").on(t.handledAt)],
);
