import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** A receipt as it was issued: never changed, only cancelled. Clinic plane. */
export const receipt = sqliteTable(
  "receipt",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    patientId: id("patient_id").notNull(),
    chargeId: id("charge_id").notNull(),
    /** 1, 2, 3 … of each psychologist, without gaps; a cancelled one keeps its number. */
    number: integer("number").notNull(),
    amountCents: integer("amount_cents").notNull(),
    /** The day (YYYY-MM-DD) it was issued, in the psychologist's zone. */
    issuedOn: text("issued_on").notNull(),
    /** JSON: who paid whom for whom and what (`receipt.ts`); ciphertext under the patient's key. */
    wordsSealed: sealed("words_sealed").notNull(),
    createdAt: at("created_at").notNull(),
    cancelledAt: at("cancelled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("receipt_number").on(t.clinicId, t.psychologistId, t.number),
    uniqueIndex("receipt_standing")
      .on(t.clinicId, t.chargeId)
      .where(sql`cancelled_at is null`),
    index("receipt_own").on(t.clinicId, t.patientId, t.createdAt, t.id),
  ],
);
