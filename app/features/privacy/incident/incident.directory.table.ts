import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A security incident with personal data (LGPD art. 48): what is known of it, and who was told when. Directory plane. */
export const incident = sqliteTable(
  "incident",
  {
    id: id().primaryKey(),
    /** The clinic it is of; empty: the platform. */
    clinicId: text("clinic_id").notNull().default(""),
    /** When we knew that personal data was affected: from then the three business days run. */
    knownAt: at("known_at").notNull(),
    /** Nothing clinical and no name: what happened, which data, what it may mean, what is done. */
    what: text("what").notNull(),
    kinds: text("kinds", { mode: "json" }).$type<string[]>().notNull(),
    risks: text("risks").notNull(),
    measures: text("measures").notNull(),
    openedBy: id("opened_by").notNull(),
    openedAt: at("opened_at").notNull(),
    authorityToldAt: at("authority_told_at"),
    /** What people were told, as it was sent. */
    words: text("words"),
    peopleToldAt: at("people_told_at"),
    closedAt: at("closed_at"),
    report: text("report"),
    version: integer("version").notNull(),
  },
  (t) => [index("incident_known").on(t.knownAt, t.id), index("incident_clinic").on(t.clinicId, t.knownAt)],
);

/** The log of an incident: what was decided and done, by whom, when. Never altered. */
export const incidentNote = sqliteTable(
  "incident_note",
  {
    incidentId: id("incident_id").notNull(),
    number: integer("number").notNull(),
    kind: text("kind", { enum: ["opened", "decided", "listed", "left", "authority", "people", "closed"] }).notNull(),
    text: text("text").notNull(),
    by: id("by").notNull(),
    notedAt: at("noted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.incidentId, t.number] })],
);

/** What was asked of a clinic's audit: times are instants (ms); whoever did it by member id; acts by their groups; none of a kind asks for all. */
export type StoredLook = { from: number; until: number; actorId?: string; groups?: string[]; ip?: string };

/**
 * A list of people that was made from a clinic's audit, by the number of its line in the log. It is made in turns, and can be taken out
 * again, in turns, too: that it was there, and why it was taken out, stays.
 */
export const incidentListing = sqliteTable(
  "incident_listing",
  {
    incidentId: id("incident_id").notNull(),
    number: integer("number").notNull(),
    clinicId: text("clinic_id").notNull(),
    look: text("look", { mode: "json" }).$type<StoredLook>().notNull(),
    state: text("state", { enum: ["running", "done", "leaving", "left"] }).notNull(),
    /** How far the audit was read: the place of the last row, and how many turns that took. */
    placeAt: at("place_at").notNull(),
    placeId: text("place_id").notNull(),
    turn: integer("turn").notNull(),
    /** How many people it found; 0 as long as it is made. */
    found: integer("found").notNull(),
    /** Who of the platform made it, and who took it out. */
    by: id("by").notNull(),
    listedAt: at("listed_at").notNull(),
    leftBy: id("left_by"),
    leftAt: at("left_at"),
    leftWhy: text("left_why"),
    /** What is said to who had been told: that it was not about them. */
    correction: text("correction"),
  },
  (t) => [
    primaryKey({ columns: [t.incidentId, t.number] }),
    index("incident_listing_clinic").on(t.clinicId, t.incidentId),
    index("incident_listing_by").on(t.by),
  ],
);

/** Whose data an incident touched, as the audit says. */
export const incidentPerson = sqliteTable(
  "incident_person",
  {
    incidentId: id("incident_id").notNull(),
    clinicId: text("clinic_id").notNull(),
    memberId: id("member_id").notNull(),
    /** Numbers of the lists that have them, with commas around each: `,2,5,`. */
    listings: text("listings").notNull().default(","),
    /** Since when somebody is about to tell them; a list is not taken out behind that. */
    tellingAt: at("telling_at"),
    toldAt: at("told_at"),
    /** Of who was told, and is in no list any more: by which list's end they are told so, and when they were. */
    correctedBy: integer("corrected_by"),
    correctedAt: at("corrected_at"),
  },
  (t) => [
    primaryKey({ columns: [t.incidentId, t.clinicId, t.memberId] }),
    index("incident_person_member").on(t.memberId),
    index("incident_person_clinic").on(t.clinicId, t.incidentId),
    index("incident_person_untold")
      .on(t.incidentId, t.clinicId, t.memberId)
      .where(sql`told_at is null and corrected_by is null`),
  ],
);
