import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";

/** A document in plain words, as its author let the patient have it: help to read it, never the document. Clinic plane. */
export const plainVersion = sqliteTable(
  "plain_version",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    documentId: id("document_id").notNull(),
    patientId: id("patient_id").notNull(),
    textSealed: sealed("text_sealed").notNull(),
    model: text("model").notNull(),
    promptVersion: integer("prompt_version").notNull(),
    /** When a model wrote it, and whether its author changed it. */
    madeAt: at("made_at").notNull(),
    isEdited: flag("is_edited").notNull(),
    acceptedBy: id("accepted_by").notNull(),
    acceptedAt: at("accepted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.documentId] }),
    index("plain_version_patient").on(t.clinicId, t.patientId, t.documentId),
  ],
);
