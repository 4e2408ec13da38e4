import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";
import { actKinds, type Counts } from "../rules/acts";
import type { Pause } from "../rules/streak.policy";

/** From when to when (ms) nothing was counted; `to` is null while it lasts. */
export type OffSpan = { from: number; to: number | null };

/** How far a patient has come, whether they want it counted at all, and whether who cares for them may see it. Clinic plane. */
export const achievementProfile = sqliteTable(
  "achievement_profile",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    isOn: flag("is_on").notNull(),
    isShown: flag("is_shown").notNull(),
    xp: integer("xp").notNull(),
    /** Days with anything done, and with each kind. */
    activeDays: integer("active_days").notNull(),
    kindDays: text("kind_days", { mode: "json" }).$type<Counts>().notNull(),
    pauses: text("pauses", { mode: "json" }).$type<Pause[]>().notNull(),
    offSpans: text("off_spans", { mode: "json" }).$type<OffSpan[]>().notNull(),
    /** The days of the last 28 before the newest with anything done, as `achievement_day` has them: for the ring in one row. Null: look there. */
    recent: text("recent", { mode: "json" }).$type<Record<string, Counts>>(),
    /** One more at each change: the number of the act that made it, where one did. */
    version: integer("version").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId] })],
);

/** One thing that counted, by what it was about: told twice it counts once. No words, no values. Clinic plane. */
export const achievementAct = sqliteTable(
  "achievement_act",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    key: text("key").notNull(),
    kind: text("kind", { enum: actKinds }).notNull(),
    /** The patient's local day (YYYY-MM-DD) at that time. */
    day: text("day").notNull(),
    doneAt: at("done_at").notNull(),
    /** The version of the profile that it made: two at once, and one of them begins anew. */
    number: integer("number").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.key] }),
    uniqueIndex("achievement_act_number").on(t.clinicId, t.patientId, t.number),
  ],
);

/** What was done on each local day, counted by kind. Clinic plane. */
export const achievementDay = sqliteTable(
  "achievement_day",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    day: text("day").notNull(),
    counts: text("counts", { mode: "json" }).$type<Counts>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.day] })],
);

/** A badge somebody has earned: for good. Clinic plane. */
export const achievementBadge = sqliteTable(
  "achievement_badge",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    code: text("code").notNull(),
    earnedAt: at("earned_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.code] })],
);

/** What somebody took on for a week (its Monday). Clinic plane. */
export const achievementChallenge = sqliteTable(
  "achievement_challenge",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    week: text("week").notNull(),
    code: text("code").notNull(),
    chosenAt: at("chosen_at").notNull(),
    doneAt: at("done_at"),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.week] })],
);
