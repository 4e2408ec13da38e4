import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";

/** Patients who want to be told when a time of a psychologist's becomes free, in order of `joined_at`. Clinic plane. */
export const waitingForSlot = sqliteTable(
  "waiting_for_slot",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    patientId: id("patient_id").notNull(),
    /** Days (YYYY-MM-DD) of the patient's zone, both included; null: from now, until it ends by itself. */
    fromDay: text("from_day"),
    untilDay: text("until_day"),
    /** JSON list of parts of the day; empty: any. */
    periods: text("periods").notNull(),
    /** Whether there was a free time that suits when it was last looked: news is what was not there then. */
    hasOpen: flag("has_open").notNull(),
    version: integer("version").notNull(),
    joinedAt: at("joined_at").notNull(),
    /** It is over then, by itself. */
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("waiting_for_slot_one").on(t.clinicId, t.psychologistId, t.patientId),
    index("waiting_for_slot_queue").on(t.clinicId, t.psychologistId, t.joinedAt, t.id),
    index("waiting_for_slot_own").on(t.clinicId, t.patientId),
    index("waiting_for_slot_over").on(t.expiresAt),
  ],
);
