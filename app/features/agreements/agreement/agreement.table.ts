import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { agreementKinds } from "../words/agreement-words";
import { agreementStatuses } from "./agreement";

export const isSent = sql`status = 'sent'`;

/** A text that a psychologist sent to a patient, and the answer with its proof. Clinic plane. */
export const agreement = sqliteTable(
  "agreement",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    patientId: id("patient_id").notNull(),
    kind: text("kind", { enum: agreementKinds }).notNull(),
    /** Which version of her text, and its digest. */
    textVersion: integer("text_version").notNull(),
    hash: text("hash").notNull(),
    status: text("status", { enum: agreementStatuses }).notNull(),
    /** Asked for before a session. */
    isRequired: flag("is_required").notNull(),
    sentAt: at("sent_at").notNull(),
    /** When the patient first had it before them. */
    openedAt: at("opened_at"),
    answeredAt: at("answered_at"),
    /** JSON: who answered, from where (`Proof`); ciphertext under the patient's key. */
    proofSealed: sealed("proof_sealed"),
    /** The words of a no; ciphertext under the patient's key. */
    replySealed: sealed("reply_sealed"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    // Of each kind one waits for an answer at most.
    uniqueIndex("agreement_waiting").on(t.clinicId, t.patientId, t.psychologistId, t.kind).where(isSent),
    index("agreement_own").on(t.clinicId, t.patientId, t.sentAt, t.id),
    index("agreement_hers").on(t.clinicId, t.psychologistId, t.sentAt, t.id),
  ],
);
