import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/**
 * A copy of everything that is held of a person, being made or ready for a day. Its bytes are in the files store, sealed chunk by chunk
 * under their own key. Clinic plane: where it was asked for.
 */
export const personExport = sqliteTable(
  "person_export",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    memberId: id("member_id").notNull(),
    accountId: id("account_id").notNull(),
    state: text("state", { enum: ["queued", "running", "ready", "failed"] }).notNull(),
    /** Whose places are told, as they were when it was asked for (JSON of ids): the order of the work hangs on it. */
    places: text("places").notNull(),
    /** Pieces of work done, and how many there are. */
    unit: integer("unit").notNull().default(0),
    units: integer("units").notNull(),
    /** The last file that is in it; null before the first. */
    fileAfter: id("file_after"),
    /** Where the archive stands (JSON, no names): see `zipWriter`. */
    zip: text("zip").notNull(),
    /** The chunks that count, turn by turn (JSON): see export-chunks. */
    turns: text("turns").notNull().default("[]"),
    /** One turn at a time: until when (ms) it is or was somebody's, and turns begun since one was finished. */
    claimedUntil: at("claimed_until_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    readyAt: at("ready_at"),
    /** When all of it is deleted. */
    purgeAt: at("purge_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("person_export_own").on(t.clinicId, t.memberId, t.createdAt, t.id),
    // One of a person's at a time, whoever presses how often.
    uniqueIndex("person_export_one")
      .on(t.clinicId, t.memberId)
      .where(sql`state in ('queued', 'running')`),
    index("person_export_purge").on(t.purgeAt),
  ],
);
