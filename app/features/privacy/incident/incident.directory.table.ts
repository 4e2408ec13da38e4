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
    kind: text("kind", { enum: ["opened", "decided", "listed", "authority", "people", "closed"] }).notNull(),
    text: text("text").notNull(),
    by: id("by").notNull(),
    notedAt: at("noted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.incidentId, t.number] })],
);

/** Whose data an incident touched, as the audit says. */
export const incidentPerson = sqliteTable(
  "incident_person",
  {
    incidentId: id("incident_id").notNull(),
    clinicId: text("clinic_id").notNull(),
    memberId: id("member_id").notNull(),
    toldAt: at("told_at"),
  },
  (t) => [
    primaryKey({ columns: [t.incidentId, t.clinicId, t.memberId] }),
    index("incident_person_member").on(t.memberId),
    index("incident_person_clinic").on(t.clinicId, t.incidentId),
  ],
);
