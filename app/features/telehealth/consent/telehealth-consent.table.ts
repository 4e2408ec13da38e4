import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";
import { consentAnswers } from "./consent-words";

/** What a patient said, for one session, of meeting online (Lei 14.510/2022): the last word; earlier ones stand in the audit. Clinic plane. */
export const telehealthConsent = sqliteTable(
  "telehealth_consent",
  {
    clinicId: clinicId(),
    appointmentId: id("appointment_id").notNull(),
    patientId: id("patient_id").notNull(),
    answer: text("answer", { enum: consentAnswers }).notNull(),
    /** Version of the words they read. */
    words: integer("words").notNull(),
    saidAt: at("said_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.appointmentId, t.patientId] }),
    index("telehealth_consent_own").on(t.clinicId, t.patientId, t.appointmentId),
  ],
);
