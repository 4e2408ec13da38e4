import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";

/** When a member is left in peace, on the wall clock of their zone; no row is the default of the house. Clinic plane. */
export const quietHours = sqliteTable(
  "quiet_hours",
  {
    clinicId: clinicId(),
    memberId: id("member_id").notNull(),
    on: flag("is_on").notNull(),
    /** Minutes after midnight; an end before the start is the next day's. */
    fromMinute: integer("from_minute").notNull(),
    toMinute: integer("to_minute").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.memberId] })],
);
