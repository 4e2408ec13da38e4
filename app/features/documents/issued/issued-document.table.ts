import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { documentKinds } from "../document-kinds";
import { documentStatuses } from "./issued-document";

/** A document of a psychologist as it was issued: its words never change. Clinic plane. */
export const issuedDocument = sqliteTable(
  "issued_document",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    patientId: id("patient_id").notNull(),
    kind: text("kind", { enum: documentKinds }).notNull(),
    /** 1, 2, 3 … of each psychologist. */
    number: integer("number").notNull(),
    status: text("status", { enum: documentStatuses }).notNull(),
    /** YYYY-MM-DD in the psychologist's zone; the last day it is good for, when she said one. */
    issuedOn: text("issued_on").notNull(),
    validUntil: text("valid_until"),
    /** JSON of `DocumentWords`, and the code; ciphertext under the patient's key. */
    wordsSealed: sealed("words_sealed").notNull(),
    codeSealed: sealed("code_sealed").notNull(),
    createdAt: at("created_at").notNull(),
    /** When the patient was given it, and first opened it. */
    deliveredAt: at("delivered_at"),
    openedAt: at("opened_at"),
    revokedAt: at("revoked_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("issued_document_number").on(t.clinicId, t.psychologistId, t.number),
    index("issued_document_own").on(t.clinicId, t.patientId, t.createdAt, t.id),
  ],
);
