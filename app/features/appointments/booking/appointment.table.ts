import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";
import { appointmentStatuses, appointmentTypes, cancelReasons, cancelSides, type Place } from "../appointment";

// Rows of the partial indexes, in the very words that queries must use.
export const isRequestRow = sql`status = 'pending'`;
export const isAgreedRow = sql`status in ('scheduled', 'confirmed', 'in_progress')`;

/** A session of care, from its request to its end. When it takes whose time stands in busy_span. Clinic plane. */
export const appointment = sqliteTable(
  "appointment",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    /** JSON: who comes, and what they said of it (`participants.ts`); a list reads no row more than it shows. */
    participants: text("participants").notNull(),
    startAt: at("start_at").notNull(),
    endAt: at("end_at").notNull(),
    type: text("type", { enum: appointmentTypes }).notNull(),
    /** JSON: where it takes place in person, as the clinic calls it and where that is. */
    place: text("place", { mode: "json" }).$type<Place>(),
    status: text("status", { enum: appointmentStatuses }).notNull(),
    seriesId: id("series_id"),
    /** Local day (YYYY-MM-DD) that the series' rule names; it stays when the session is moved. */
    occurrence: text("occurrence"),
    /** Centavos, as they were when it was booked. */
    feeCents: integer("fee_cents"),
    /** Hours before the beginning until which a patient cancels without cost, as they were when it was booked. */
    cancelFreeHours: integer("cancel_free_hours").notNull(),
    /** When the next reminder is due; null: none. */
    nextReminderAt: at("next_reminder_at"),
    cancelledAt: at("cancelled_at"),
    /** Whose doing it was. The one who pressed the button stands in the event. */
    cancelledBy: text("cancelled_by", { enum: cancelSides }),
    cancelReason: text("cancel_reason", { enum: cancelReasons }),
    /** Centavos that a late cancellation, or not coming, costs; null where nothing was cancelled, 0 where it is free. */
    feeOwedCents: integer("fee_owed_cents"),
    /** SEQUENCE of its calendar entry (RFC 5545): one more with each change of time and with the cancellation. */
    icsSequence: integer("ics_sequence").notNull().default(0),
    version: integer("version").notNull(),
    createdBy: id("created_by").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("appointment_agenda").on(t.clinicId, t.psychologistId, t.startAt, t.id),
    uniqueIndex("appointment_occurrence")
      .on(t.clinicId, t.seriesId, t.occurrence)
      .where(sql`series_id is not null`),
    // What a psychologist's first page asks for: who asks for a time, what stands and what is over without an outcome.
    index("appointment_requests").on(t.clinicId, t.psychologistId, t.startAt, t.id).where(isRequestRow),
    index("appointment_standing").on(t.clinicId, t.psychologistId, t.startAt, t.id).where(isAgreedRow),
    index("appointment_reminder")
      .on(t.nextReminderAt)
      .where(sql`next_reminder_at is not null`),
  ],
);
