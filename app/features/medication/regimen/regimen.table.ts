import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { regimenKinds, type Stretch } from "./regimen";

// In the very words that queries must use.
export const isActive = sql`ended_at is null`;
export const isEnded = sql`ended_at is not null`;
const isReminded = sql`next_reminder_at is not null`;

/** Something that a patient takes or does, and at which hours. Its words are ciphertext under the patient's key. Clinic plane. */
export const regimen = sqliteTable(
  "regimen",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    kind: text("kind", { enum: regimenKinds }).notNull(),
    /** JSON of `RegimenWords`. */
    wordsSealed: sealed("words_sealed").notNull(),
    times: text("times", { mode: "json" }).$type<string[]>().notNull(),
    /** Which hours it had from when on, lately; empty: these ones since it was put down. See `stretchesOf`. */
    stretches: text("stretches", { mode: "json" }).$type<Stretch[]>().notNull().default([]),
    reminds: flag("reminds").notNull(),
    isShared: flag("is_shared").notNull(),
    since: text("since").notNull(),
    nextReminderAt: at("next_reminder_at"),
    endedAt: at("ended_at"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("regimen_active").on(t.clinicId, t.patientId, t.id).where(isActive),
    index("regimen_ended").on(t.clinicId, t.patientId, t.endedAt, t.id).where(isEnded),
    index("regimen_reminder").on(t.nextReminderAt).where(isReminded),
  ],
);
