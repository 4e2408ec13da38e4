import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { doubtCauses } from "./doubt-causes";

/** A patient's "isto não está certo" about an access to their data, and what the clinic answered. Clinic plane. */
export const accessDoubt = sqliteTable(
  "access_doubt",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    auditId: id("audit_id").notNull(),
    cause: text("cause", { enum: doubtCauses }).notNull(),
    /** What the patient adds in a line of their own, under their key: opened by who answers, and written down. */
    noteSealed: sealed("note_sealed"),
    askedAt: at("asked_at").notNull(),
    answeredBy: id("answered_by"),
    answeredAt: at("answered_at"),
    /** What the clinic answered, under the patient's key: theirs to read. */
    answerSealed: sealed("answer_sealed"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("access_doubt_one").on(t.clinicId, t.auditId),
    index("access_doubt_patient").on(t.clinicId, t.patientId, t.askedAt, t.id),
    index("access_doubt_open").on(t.clinicId, t.answeredAt, t.askedAt, t.id),
  ],
);
