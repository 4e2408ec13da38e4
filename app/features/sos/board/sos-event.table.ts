import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** One line of an alert's timeline: what happened, when, by whose word. Ids, never words. Clinic plane. */
export const sosEvent = sqliteTable(
  "sos_event",
  {
    clinicId: clinicId(),
    alertId: id("alert_id").notNull(),
    /** From 1, as the board numbered it. */
    seq: integer("seq").notNull(),
    at: at("happened_at").notNull(),
    kind: text("kind").notNull(),
    source: text("source").notNull(),
    /** Member, or emergency contact, it is about. */
    whoId: id("who_id"),
    /** Numbers and codes of the kind, as JSON. */
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.alertId, t.seq] })],
);
