import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/**
 * A proposal about who cares for a patient from now on; the patient decides. A *hand-over*: somebody else takes over an open link. An
 * *opening*, which has no link and nobody it is taken from: somebody begins beside who cares, if anybody does. Clinic plane.
 */
export const careHandover = sqliteTable(
  "care_handover",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    /** The link that would go over; null: none, a new one would begin. */
    linkId: id("link_id"),
    patientId: id("patient_id").notNull(),
    /** Who cares by it. */
    fromId: id("from_id"),
    toId: id("to_id").notNull(),
    /** The line why, which the patient reads; under the patient's key. */
    whySealed: sealed("why_sealed"),
    proposedBy: id("proposed_by").notNull(),
    proposedAt: at("proposed_at").notNull(),
    /** Until then it can be answered. */
    expiresAt: at("expires_at").notNull(),
    status: text("status", { enum: ["waiting", "accepted", "declined", "withdrawn", "expired"] }).notNull(),
    decidedAt: at("decided_at"),
    /** When the patient was reminded of it. */
    remindedAt: at("reminded_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    // One proposal at a time for a link.
    uniqueIndex("care_handover_waiting")
      .on(t.clinicId, t.linkId)
      .where(sql`status = 'waiting'`),
    // And one opening at a time for a pair.
    uniqueIndex("care_handover_opening")
      .on(t.clinicId, t.patientId, t.toId)
      .where(sql`status = 'waiting' and link_id is null`),
    index("care_handover_to")
      .on(t.clinicId, t.toId)
      .where(sql`link_id is null`),
    index("care_handover_remind")
      .on(t.proposedAt)
      .where(sql`status = 'waiting' and reminded_at is null`),
    index("care_handover_declined")
      .on(t.clinicId, t.decidedAt)
      .where(sql`status = 'declined'`),
    index("care_handover_patient").on(t.clinicId, t.patientId, t.proposedAt, t.id),
  ],
);
