import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";
import { goalStatuses } from "./goal";

// In the very words that queries must use.
export const isOpen = sql`status = 'open'`;
export const isEnded = sql`ended_at is not null`;

/** What a patient works towards, alone or together with who cares for them. Its words are ciphertext under the patient's key. Clinic plane. */
export const goal = sqliteTable(
  "goal",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    /** JSON of `GoalWords`. */
    wordsSealed: sealed("words_sealed").notNull(),
    status: text("status", { enum: goalStatuses }).notNull(),
    /** Whether who cares for the patient sees it. */
    isShared: flag("is_shared").notNull(),
    /** Since when; what became of it before stays the patient's. */
    sharedAt: at("shared_at"),
    begunBy: id("begun_by").notNull(),
    closingSealed: sealed("closing_sealed"),
    reviewedAt: at("reviewed_at"),
    endedAt: at("ended_at"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("goal_open").on(t.clinicId, t.patientId, t.isShared, t.id).where(isOpen),
    index("goal_ended").on(t.clinicId, t.patientId, t.endedAt, t.id).where(isEnded),
  ],
);
