import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** When a psychologist answers messages, on the wall clock of her zone, and how soon; no row: she has not said. Clinic plane. */
export const officeHours = sqliteTable(
  "office_hours",
  {
    clinicId: clinicId(),
    memberId: id("member_id").notNull(),
    /** JSON: seven lists from Sunday on, each of `{from,to}` in minutes after midnight. */
    week: text("week").notNull(),
    replyTime: text("reply_time", { enum: ["same_day", "one_day", "two_days", "one_week"] }).notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.memberId] })],
);
