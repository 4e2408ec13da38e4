import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id, sealed } from "~/db/columns";

/** A model's reflection on one entry of a patient, asked for by them: for nobody else, and gone with its entry. Clinic plane. */
export const insight = sqliteTable(
  "insight",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    patientId: id("patient_id").notNull(),
    /** What it is about, in which version. */
    entryId: id("entry_id").notNull(),
    entryVersion: integer("entry_version").notNull(),
    /** "none": there is no analysis, whatever the reason. */
    status: text("status", { enum: ["queued", "ready", "none"] }).notNull(),
    /** JSON of the redacted text and its places, until it is settled. */
    askedSealed: sealed("asked_sealed"),
    /** JSON of observation and question. */
    textSealed: sealed("text_sealed"),
    /** Why there is none: a word of ours. */
    reason: text("reason"),
    model: text("model"),
    promptVersion: integer("prompt_version").notNull(),
    /** Keyed digest of what was asked about: the same is not asked twice. */
    contentBlind: text("content_blind").notNull(),
    tries: integer("tries").notNull().default(0),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("insight_entry").on(t.clinicId, t.entryId),
    index("insight_own").on(t.clinicId, t.patientId, t.createdAt, t.id),
  ],
);

/** Whether an insight helped its patient, of a model's and of our own. Clinic plane. */
export const insightRating = sqliteTable(
  "insight_rating",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    insightId: id("insight_id").notNull(),
    helpful: flag("helpful").notNull(),
    ratedAt: at("rated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.insightId] })],
);
