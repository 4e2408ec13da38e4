import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId } from "~/db/columns";

/**
 * How long a clinic's people took to acknowledge, counted by month and class of time, so that percentiles cost a few rows however
 * many alerts there were. Clinic plane.
 */
export const sosMonth = sqliteTable(
  "sos_month",
  {
    clinicId: clinicId(),
    /** `2026-11`, by the clinic's wall clock. */
    month: text("month").notNull(),
    /** Class of time (see ack-time.policy); -1 counts alerts raised, -2 those that went unanswered. */
    bucket: integer("bucket").notNull(),
    alerts: integer("alerts").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.month, t.bucket] })],
);
