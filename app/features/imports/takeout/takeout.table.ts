import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** What a member takes along, being made or ready for a day. Its text is in takeout_part. Clinic plane. */
export const takeout = sqliteTable(
  "takeout",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    memberId: id("member_id").notNull(),
    state: text("state", { enum: ["working", "ready"] }).notNull(),
    /** Which of its steps it is at, and where in it (a cursor); null: at the step's beginning. */
    step: integer("step").notNull().default(0),
    cursor: text("cursor"),
    /** Parts written so far. */
    parts: integer("parts").notNull().default(0),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    readyAt: at("ready_at"),
    /** When all of it is deleted. */
    purgeAt: at("purge_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("takeout_own").on(t.clinicId, t.memberId, t.createdAt, t.id),
    index("takeout_purge").on(t.purgeAt),
  ],
);

/** A part of a file that is taken along: parts of one name in a row are one file. Clinic plane. */
export const takeoutPart = sqliteTable(
  "takeout_part",
  {
    clinicId: clinicId(),
    takeoutId: id("takeout_id").notNull(),
    number: integer("number").notNull(),
    /** JSON of name and text, under the member's own key. */
    contentSealed: sealed("content_sealed").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.takeoutId, t.number] })],
);
