import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";
import { hours } from "~/lib/duration";

/** The longest span there is (ms), as the check below has it: what meets an instant began no earlier before it. */
export const longestSpan = hours(8);

/**
 * Time of a member's that is taken: by a session, or held for five minutes. A trigger (its migration) refuses a row that meets
 * another live one of the same member, and any update: rows are deleted and written anew (ADR 0039). Clinic plane.
 */
export const busySpan = sqliteTable(
  "busy_span",
  {
    clinicId: clinicId(),
    memberId: id("member_id").notNull(),
    startAt: at("start_at").notNull(),
    endAt: at("end_at").notNull(),
    /** Appointment or hold. */
    ownerId: id("owner_id").notNull(),
    /** A hold is over then; null: a session. */
    expiresAt: at("expires_at"),
    /** Nothing else may stand from here … */
    clearFrom: integer("clear_from").notNull(),
    /** … to here: the span itself, and buffers around it where a patient books. Asked once, when it is written. */
    clearUntil: integer("clear_until").notNull(),
    /** Day (YYYY-MM-DD) it begins on, in the psychologist's zone. */
    localDay: text("local_day").notNull(),
    /** How many the day may have with this one; null: any number. */
    maxOfDay: integer("max_of_day"),
    /** Now, as the writer's clock says it: which holds are over. */
    writtenAt: at("written_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.memberId, t.startAt, t.ownerId] }),
    index("busy_span_owner").on(t.clinicId, t.ownerId),
    index("busy_span_hold")
      .on(t.expiresAt)
      .where(sql`expires_at is not null`),
    // The trigger looks eight hours back and no farther.
    check("busy_span_length", sql`end_at > start_at and end_at - start_at <= 28800000`),
    check("busy_span_clear", sql`clear_from <= start_at and clear_until >= end_at`),
  ],
);
