import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** An admin's exceptional access to what a patient shares: asked for, opened for fifteen minutes, reviewed. Clinic plane. */
export const breakGlass = sqliteTable(
  "break_glass",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    adminId: id("admin_id").notNull(),
    /** As stated; the patient and the audit read it. */
    reason: text("reason").notNull(),
    askedAt: at("asked_at").notNull(),
    /** The second person, where the clinic has one. */
    approvedBy: id("approved_by"),
    openedAt: at("opened_at"),
    /** Until then it opens; of one that waits, until then it can be approved. */
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
    /** Who ended or refused it, and the line they left for who asked, if they did. */
    endedBy: id("ended_by"),
    endedNote: text("ended_note"),
    reviewedBy: id("reviewed_by"),
    reviewedAt: at("reviewed_at"),
    /** `nobody`: closed without review; who runs the clinic later may still say one of the others. */
    verdict: text("verdict", { enum: ["right", "wrong", "nobody"] }),
    /** Why it was not right, in the reviewer's words: who asked, the patient and the audit read it. */
    verdictNote: text("verdict_note"),
    /** When somebody is to be reminded; null when nobody is any more. */
    remindAt: at("remind_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("break_glass_asked").on(t.clinicId, t.askedAt, t.id),
    index("break_glass_pair").on(t.clinicId, t.adminId, t.patientId, t.askedAt),
    index("break_glass_remind").on(t.remindAt),
  ],
);
