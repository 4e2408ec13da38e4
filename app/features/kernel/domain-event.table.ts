import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "../../db/columns";

/**
 * What happened, in order: the event log and the outbox of a plane. Stands in the directory and in each shard.
 * `data` holds ids, numbers and flags only; `clinic_id` is null for what belongs to no clinic.
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
    sentAt: at("sent_at"),
  },
  (t) => [
    uniqueIndex("domain_event_version").on(t.aggregateId, t.version),
    index("domain_event_unsent")
      .on(t.occurredAt, t.id)
      .where(sql`sent_at is null`),
  ],
);
