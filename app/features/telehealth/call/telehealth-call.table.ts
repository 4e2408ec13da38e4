import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** How long an online session really was, and whether technology failed it. Clinic plane. */
export const telehealthCall = sqliteTable(
  "telehealth_call",
  {
    clinicId: clinicId(),
    appointmentId: id("appointment_id").notNull(),
    /** When the psychologist and a patient were both in for the first time. */
    startedAt: at("started_at"),
    /** When they were together last; null while they are. */
    endedAt: at("ended_at"),
    /** How long (ms) they were together until they last parted, all stretches of it; null where nobody counted. */
    spokenMs: integer("spoken_ms"),
    /** Since when they are together now; null: they are not. */
    togetherAt: at("together_at"),
    failedAt: at("failed_at"),
    failedBy: text("failed_by", { enum: ["patient", "psychologist"] }),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.appointmentId] })],
);
