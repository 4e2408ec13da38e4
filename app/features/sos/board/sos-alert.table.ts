import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** The history of calls for help: a copy of what the clinic's SosBoard object decided. Clinic plane. */
export const sosAlert = sqliteTable(
  "sos_alert",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    severity: text("severity", { enum: ["support", "urgent", "immediate"] }).notNull(),
    status: text("status", { enum: ["open", "acknowledged", "unanswered", "resolved", "cancelled"] }).notNull(),
    raisedAt: at("raised_at").notNull(),
    /** First acknowledgement: what the time to acknowledge is counted to. */
    acknowledgedAt: at("acknowledged_at"),
    acknowledgedBy: id("acknowledged_by"),
    closedAt: at("closed_at"),
    closedBy: id("closed_by"),
    outcome: text("outcome", { enum: ["talked", "referred", "emergency_services", "false_alarm"] }),
    /** What the person wrote, where they were, and what the responder wrote; under the patient's key. */
    messageSealed: sealed("message_sealed"),
    locationSealed: sealed("location_sealed"),
    noteSealed: sealed("note_sealed"),
    /** What the person was using when they pressed, how they felt (0–10) and what helped; under the patient's key, as JSON. */
    feelingsSealed: sealed("feelings_sealed"),
    /** The clinic's ladder as it was then. */
    policy: text("policy").notNull(),
    /** The board's revision that this row shows. */
    rev: integer("rev").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("sos_alert_list").on(t.clinicId, t.raisedAt, t.id),
    index("sos_alert_patient").on(t.clinicId, t.patientId, t.raisedAt, t.id),
    index("sos_alert_live")
      .on(t.clinicId, t.id)
      .where(sql`status in ('open', 'acknowledged', 'unanswered')`),
  ],
);
