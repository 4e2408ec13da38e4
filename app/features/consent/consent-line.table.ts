import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";

/**
 * The ledger of what members agreed to, a line per decision: the newest is what holds, and no line is ever altered (a trigger
 * refuses it). It is the proof of consent (LGPD art. 8 §2). Clinic plane.
 */
export const consentLine = sqliteTable(
  "consent_line",
  {
    clinicId: clinicId(),
    memberId: id("member_id").notNull(),
    purpose: text("purpose").notNull(),
    /** What the decision is about, of several: a contact, a session; empty for the purpose as a whole. */
    subjectId: id("subject_id").notNull().default(""),
    /** Place among the member's decisions about this purpose and subject, from 1. */
    number: integer("number").notNull(),
    granted: flag("granted").notNull(),
    /** Which version of the words was shown, and their SHA-256. */
    version: integer("version").notNull(),
    digest: text("digest").notNull(),
    /** Where it was said: on a page of ours, by a program, or in an answer on WhatsApp. */
    place: text("place", { enum: ["page", "api", "whatsapp"] }).notNull(),
    /** Who said it: a member; null for whoever holds the phone that the answer came from. */
    actorId: id("actor_id"),
    requestId: text("request_id").notNull(),
    /** Another's number for it, such as the provider's of the message. */
    evidence: text("evidence"),
    decidedAt: at("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.memberId, t.purpose, t.subjectId, t.number] }),
    index("consent_line_history").on(t.clinicId, t.memberId, t.decidedAt),
  ],
);
