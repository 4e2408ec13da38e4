import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** A proposal that somebody else cares for a patient from now on; the patient decides. Clinic plane. */
export const careHandover = sqliteTable(
  "care_handover",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    linkId: id("link_id").notNull(),
    patientId: id("patient_id").notNull(),
    fromId: id("from_id").notNull(),
    toId: id("to_id").notNull(),
    /** The line why, which the patient reads; under the patient's key. */
    whySealed: sealed("why_sealed").notNull(),
    proposedBy: id("proposed_by").notNull(),
    proposedAt: at("proposed_at").notNull(),
    /** Until then it can be answered. */
    expiresAt: at("expires_at").notNull(),
    status: text("status", { enum: ["waiting", "accepted", "declined", "withdrawn", "expired"] }).notNull(),
    decidedAt: at("decided_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    // One proposal at a time for a link.
    uniqueIndex("care_handover_waiting")
      .on(t.clinicId, t.linkId)
      .where(sql`status = 'waiting'`),
    index("care_handover_declined")
      .on(t.clinicId, t.decidedAt)
      .where(sql`status = 'declined'`),
    index("care_handover_patient").on(t.clinicId, t.patientId, t.proposedAt, t.id),
  ],
);
