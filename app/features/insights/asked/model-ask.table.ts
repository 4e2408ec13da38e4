import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";

/** What who cares for a patient asked a model for: a draft for them alone, gone with what it was made of. Clinic plane. */
export const modelAsk = sqliteTable(
  "model_ask",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    feature: text("feature", { enum: ["summary", "note", "plain"] }).notNull(),
    patientId: id("patient_id").notNull(),
    askedBy: id("asked_by").notNull(),
    /** What it is about: the Monday of a week, a note, a document. */
    about: text("about").notNull(),
    /** JSON of entries it is made of, their versions and when they are of: `[["dia_…", 2, 1796…], …]`, in the order they were sent. */
    sources: text("sources").notNull().default("[]"),
    /** "none": there is no answer that may be shown, whatever the reason. */
    status: text("status", { enum: ["queued", "ready", "none"] }).notNull(),
    /** JSON of redacted texts and their places, until it is settled. */
    askedSealed: sealed("asked_sealed"),
    /** JSON of what may be shown. */
    textSealed: sealed("text_sealed"),
    /** Why there is none: a word of ours. */
    reason: text("reason"),
    model: text("model"),
    promptVersion: integer("prompt_version").notNull(),
    /** Keyed digest of what was asked about: the same is not asked twice. */
    contentBlind: text("content_blind").notNull(),
    tries: integer("tries").notNull().default(0),
    /** What who asked says of it. */
    helpful: flag("helpful"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("model_ask_about").on(t.clinicId, t.patientId, t.askedBy, t.feature, t.about),
    index("model_ask_patient").on(t.clinicId, t.patientId, t.id),
    index("model_ask_note_age")
      .on(t.createdAt)
      .where(sql`${t.feature} = 'note'`),
  ],
);
