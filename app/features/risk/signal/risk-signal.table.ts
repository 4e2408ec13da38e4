import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { attentionKinds } from "~/features/tenancy/care-link/attention";

export const isStanding = sql`ended_at is null`;

/** A rule that holds, or held, of a patient for their psychologist, by fixed rules over what was shared. For her alone. Clinic plane. */
export const riskSignal = sqliteTable(
  "risk_signal",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    kind: text("kind", { enum: attentionKinds }).notNull(),
    /** What it is about (an answer, a day): about another, it is another signal. */
    basis: text("basis").notNull(),
    /** JSON of the numbers the rule saw; ciphertext under the patient's key. */
    evidenceSealed: sealed("evidence_sealed").notNull(),
    raisedAt: at("raised_at").notNull(),
    /** When the rule no longer held. */
    endedAt: at("ended_at"),
    acknowledgedAt: at("acknowledged_at"),
    /** What she noted when she saw it; ciphertext under the patient's key. */
    noteSealed: sealed("note_sealed"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("risk_signal_standing").on(t.clinicId, t.patientId, t.psychologistId, t.kind).where(isStanding),
    index("risk_signal_pair").on(t.clinicId, t.patientId, t.psychologistId, t.raisedAt, t.id),
  ],
);
