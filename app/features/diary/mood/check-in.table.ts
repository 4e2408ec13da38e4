import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** A quick mood check-in without text. Clinic plane. */
export const checkIn = sqliteTable(
  "check_in",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    /** 1 very bad … 5 very good. */
    mood: integer("mood").notNull(),
    /** 1 low … 5 high, or null when not said. */
    energy: integer("energy"),
    anxiety: integer("anxiety"),
    /** 1 slept very badly … 5 very well, or null. */
    sleep: integer("sleep"),
    occurredAt: at("occurred_at").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("check_in_own").on(t.clinicId, t.patientId, t.occurredAt, t.id),
  ],
);
