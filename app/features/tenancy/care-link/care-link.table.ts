import { sql, type SQL } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";
import type { AttentionKind } from "./attention";
import { cycleNames } from "./cycle";

// The rows of the partial indexes, in the very words that queries must use.
const open = sql`ended_at is null`;
const unread = sql`ended_at is null and unread > 0`;
const noSession = sql`ended_at is null and next_session_at is null`;
const withSession = sql`ended_at is null and next_session_at is not null`;
const inCycle = sql`ended_at is null and cycle is not null`;

/** An index on some of the rows. */
function among(where: SQL, name: string, ...columns: Parameters<ReturnType<typeof index>["on"]>) {
  return index(name)
    .on(...columns)
    .where(where);
}

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
    // Copies of what other tables say of these two, so that a caseload is sorted and narrowed by one index and reads no row more
    // than it shows. Written in the same batch as what they copy, cleared when the link ends, and settled again by the clock.
    /** Where the patient stands in the four cycles; null while nobody has said. */
    cycle: text("cycle", { enum: cycleNames }),
    /** Shared entries the psychologist has not opened, 99 at most. */
    unreadEntries: integer("unread_entries").notNull().default(0),
    /** Messages of the patient she has not read. */
    unreadMessages: integer("unread_messages").notNull().default(0),
    /** Whether anything waits to be read. */
    unread: integer("unread").generatedAlwaysAs(sql`unread_entries + unread_messages`, { mode: "virtual" }),
    /** When the newest shared entry happened, the newest check-in, message and held session; 0 for none. */
    lastSharedAt: at("last_shared_at").notNull().default(0),
    lastCheckInAt: at("last_check_in_at").notNull().default(0),
    lastMessageAt: at("last_message_at").notNull().default(0),
    lastSessionAt: at("last_session_at").notNull().default(0),
    lastContactAt: at("last_contact_at").generatedAlwaysAs(
      sql`max(last_shared_at, last_check_in_at, last_message_at, last_session_at)`,
      { mode: "virtual" },
    ),
    /** The newest mood the patient shared: 1 very bad … 5 very good. */
    lastMood: integer("last_mood"),
    /** Averages of shared moods by day of the patient's zone, × 100, of about the last 30 days: `{"2026-03-01": 350}`. */
    moodDays: text("mood_days", { mode: "json" }).$type<Record<string, number>>().notNull().default({}),
    /** Start of the next session that stands. */
    nextSessionAt: at("next_session_at"),
    /** The same, where none sorts behind all. */
    nextSessionOrder: integer("next_session_order").generatedAlwaysAs(
      sql`coalesce(next_session_at, 9007199254740991)`,
      { mode: "virtual" },
    ),
    /** What wants her attention of this patient, by fixed rules: why, and how much it weighs in an order; and when it was last judged. */
    attentionKinds: text("attention_kinds", { mode: "json" }).$type<AttentionKind[]>().notNull().default([]),
    attention: integer("attention").notNull().default(0),
    /** The same, where what weighs most sorts first. */
    attentionOrder: integer("attention_order").generatedAlwaysAs(sql`-attention`, { mode: "virtual" }),
    attentionAt: at("attention_at").notNull().default(0),
    /** When the copies were last written anew from what they copy. */
    settledAt: at("settled_at").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("care_link_open").on(t.clinicId, t.patientId, t.psychologistId).where(open),
    // Whether somebody was ever in anybody's care here.
    index("care_link_patient").on(t.clinicId, t.patientId),
    among(open, "care_link_caseload", t.clinicId, t.psychologistId, t.patientSortName, t.id),
    among(open, "care_link_by_contact", t.clinicId, t.psychologistId, t.lastContactAt, t.id),
    among(open, "care_link_by_session", t.clinicId, t.psychologistId, t.nextSessionOrder, t.id),
    // One filter beside each order: the rest of a narrower question is asked row by row.
    among(unread, "care_link_unread", t.clinicId, t.psychologistId, t.patientSortName, t.id),
    among(unread, "care_link_unread_by_contact", t.clinicId, t.psychologistId, t.lastContactAt, t.id),
    among(unread, "care_link_unread_by_session", t.clinicId, t.psychologistId, t.nextSessionOrder, t.id),
    among(noSession, "care_link_no_session", t.clinicId, t.psychologistId, t.patientSortName, t.id),
    among(noSession, "care_link_no_session_by_contact", t.clinicId, t.psychologistId, t.lastContactAt, t.id),
    among(inCycle, "care_link_cycle", t.clinicId, t.psychologistId, t.cycle, t.patientSortName, t.id),
    among(inCycle, "care_link_cycle_by_contact", t.clinicId, t.psychologistId, t.cycle, t.lastContactAt, t.id),
    among(inCycle, "care_link_cycle_by_session", t.clinicId, t.psychologistId, t.cycle, t.nextSessionOrder, t.id),
    among(open, "care_link_by_attention", t.clinicId, t.psychologistId, t.attentionOrder, t.id),
    among(open, "care_link_judged", t.attentionAt),
    among(open, "care_link_settled", t.settledAt),
    among(withSession, "care_link_passed_session", t.nextSessionAt),
  ],
);
