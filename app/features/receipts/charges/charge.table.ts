import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { chargeKinds, chargeStatuses, paymentMethods } from "./charge";

// The rows of the partial indexes, in the very words that queries must use.
export const isOpen = sql`status = 'open'`;
export const isPaid = sql`status = 'paid'`;

/** What one patient owes a psychologist for one session, or for something else, and whether it is paid. Clinic plane. */
export const charge = sqliteTable(
  "charge",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    patientId: id("patient_id").notNull(),
    /** Null: it is for no session. */
    appointmentId: id("appointment_id"),
    kind: text("kind", { enum: chargeKinds }).notNull(),
    status: text("status", { enum: chargeStatuses }).notNull(),
    /** The day it is of (YYYY-MM-DD, in the psychologist's zone): the session's, or the one she said. */
    day: text("day").notNull(),
    /** Centavos asked for, or paid. */
    amountCents: integer("amount_cents").notNull(),
    /** Centavos that the session says, by fee and policy; null for what is for no session, or was shared out by hand. */
    sessionCents: integer("session_cents"),
    /** What the session said when the sum was last settled or said; another one now is shown, until it is seen to. */
    seenCents: integer("seen_cents"),
    /** The psychologist has said the sum, or that the paid one stays: a change of the session leaves it, and is shown. */
    isByHand: flag("is_by_hand").notNull(),
    /** What something else than a session is for, in her words; ciphertext under the patient's key. */
    aboutSealed: sealed("about_sealed"),
    /** The day (YYYY-MM-DD) the money came. */
    paidOn: text("paid_on"),
    method: text("method", { enum: paymentMethods }),
    remindedAt: at("reminded_at"),
    /** When it went into a file for Receita Saúde. */
    declaredAt: at("declared_at"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("charge_of_session")
      .on(t.clinicId, t.appointmentId, t.patientId)
      .where(sql`appointment_id is not null`),
    index("charge_month").on(t.clinicId, t.psychologistId, t.day, t.id),
    index("charge_open").on(t.clinicId, t.psychologistId, t.day, t.id).where(isOpen),
    index("charge_paid").on(t.clinicId, t.psychologistId, t.paidOn, t.id).where(isPaid),
    index("charge_own").on(t.clinicId, t.patientId, t.day, t.id),
    index("charge_own_open").on(t.clinicId, t.patientId, t.day, t.id).where(isOpen),
  ],
);
