import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId } from "~/db/columns";

/** A clinic's sessions of one week, counted by the clock, so that its first page costs a row however many there were. Clinic plane. */
export const clinicWeek = sqliteTable(
  "clinic_week",
  {
    clinicId: clinicId(),
    /** Its Monday, YYYY-MM-DD, on the wall clock of São Paulo. */
    monday: text("monday").notNull(),
    held: integer("held").notNull(),
    missed: integer("missed").notNull(),
    cancelled: integer("cancelled").notNull(),
    /** Over without anybody saying what became of them. */
    unsaid: integer("unsaid").notNull(),
    /** Still to come. */
    ahead: integer("ahead").notNull(),
    countedAt: at("counted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.monday] })],
);
