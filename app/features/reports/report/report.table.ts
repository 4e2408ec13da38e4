import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** A report as a psychologist handed it over: a snapshot that later writing does not change. Clinic plane. */
export const report = sqliteTable(
  "report",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    /** YYYY-MM-DD, both included. */
    fromDay: text("from_day").notNull(),
    toDay: text("to_day").notNull(),
    /** JSON of `ReportContent`; ciphertext under the patient's key. */
    contentSealed: sealed("content_sealed").notNull(),
    createdAt: at("created_at").notNull(),
    /** Since when the patient may read it, and when they first did. */
    sharedAt: at("shared_at"),
    openedAt: at("opened_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("report_own").on(t.clinicId, t.patientId, t.createdAt, t.id),
  ],
);
