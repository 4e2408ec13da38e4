import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId } from "~/db/columns";

/**
 * A clinic's sessions counted by month: a row for each psychologist, and one of the whole clinic (psychologist ''). Written anew each day
 * for this month and the last, so that a page costs a few rows however many sessions there were. Clinic plane.
 */
export const clinicMonth = sqliteTable(
  "clinic_month",
  {
    clinicId: clinicId(),
    /** YYYY-MM, on the wall clock of São Paulo. */
    month: text("month").notNull(),
    psychologistId: text("psychologist_id").notNull(),
    held: integer("held").notNull(),
    missed: integer("missed").notNull(),
    cancelled: integer("cancelled").notNull(),
    /** Neither held nor missed nor cancelled: still to come, or never noted. */
    open: integer("open").notNull(),
    /** Persons with at least one session held. */
    patients: integer("patients").notNull(),
    countedAt: at("counted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.month, t.psychologistId] })],
);
