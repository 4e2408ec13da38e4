import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId } from "~/db/columns";

/** How many deliveries of a day (UTC, of their making) stand in each state, kept with each change so that nobody has to count. Clinic plane. */
export const deliveryCount = sqliteTable(
  "delivery_count",
  {
    clinicId: clinicId(),
    /** YYYY-MM-DD. */
    day: text("day").notNull(),
    channel: text("channel").notNull(),
    state: text("state").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.day, t.channel, t.state] })],
);
