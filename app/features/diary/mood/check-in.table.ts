import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

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
    /** JSON of the emotions named (`Emotions`), ciphertext under the patient's key; null for none. */
    emotionsSealed: sealed("emotions_sealed"),
    occurredAt: at("occurred_at").notNull(),
    /** What the patient's clock showed (YYYY-MM-DDTHH:MM): the day it counts for; null until counted. */
    wallClock: text("wall_clock"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("check_in_uncounted")
      .on(t.clinicId, t.patientId)
      .where(sql`wall_clock is null`),
    index("check_in_own").on(t.clinicId, t.patientId, t.occurredAt, t.id),
  ],
);
