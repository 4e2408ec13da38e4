import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** The bond between a psychologist and a patient: without an open one the psychologist sees nothing. Clinic plane. */
export const careLink = sqliteTable(
  "care_link",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    /** The patient's folded name, kept here so that a caseload pages in order of name. */
    patientSortName: text("patient_sort_name").notNull(),
    startedAt: at("started_at").notNull(),
    startedBy: id("started_by").notNull(),
    endedAt: at("ended_at"),
    endedBy: id("ended_by"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("care_link_open")
      .on(t.clinicId, t.patientId, t.psychologistId)
      .where(sql`ended_at is null`),
    index("care_link_caseload")
      .on(t.clinicId, t.psychologistId, t.patientSortName, t.id)
      .where(sql`ended_at is null`),
  ],
);
