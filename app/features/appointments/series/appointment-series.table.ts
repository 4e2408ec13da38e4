import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";
import { appointmentTypes, seriesFrequencies, type Place } from "../appointment";

/** A rule by which sessions come again, on the wall clock of the zone it was made in. Clinic plane. */
export const appointmentSeries = sqliteTable(
  "appointment_series",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    patientIds: text("patient_ids", { mode: "json" }).$type<string[]>().notNull(),
    freq: text("freq", { enum: seriesFrequencies }).notNull(),
    /** `YYYY-MM-DDTHH:MM` of the first, on the wall clock of `zone`. */
    startsOn: text("starts_on").notNull(),
    zone: text("zone").notNull(),
    durationMinutes: integer("duration_minutes").notNull(),
    type: text("type", { enum: appointmentTypes }).notNull(),
    /** JSON: where it takes place in person, as the clinic calls it and where that is. */
    place: text("place", { mode: "json" }).$type<Place>(),
    /** Centavos of each session, when it is another than hers: null where they cost what she says when they are made. */
    feeCents: integer("fee_cents"),
    count: integer("count"),
    /** Last day (YYYY-MM-DD) it may have. */
    until: text("until"),
    /** Day (YYYY-MM-DD) up to which its sessions are made. */
    madeUntil: text("made_until").notNull(),
    /** A minor among them lacks a guardian's authorisation: none are made before this, when it is looked at again; null: it goes on. */
    lookAgainAt: at("look_again_at"),
    /** No sessions are made any more. */
    endedAt: at("ended_at"),
    version: integer("version").notNull(),
    createdBy: id("created_by").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("appointment_series_own").on(t.clinicId, t.psychologistId, t.id),
    index("appointment_series_open")
      .on(t.madeUntil, t.id)
      .where(sql`ended_at is null and count is null and until is null`),
  ],
);
