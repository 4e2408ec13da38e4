import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

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
