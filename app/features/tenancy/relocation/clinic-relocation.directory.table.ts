import { sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";
import { shardNames } from "~/platform/planes";
import { relocationStates } from "./relocation.state";

/** How far a clinic's move from one shard to another is. One moves at a time. Directory plane. */
export const clinicRelocation = sqliteTable(
  "clinic_relocation",
  {
    id: id().primaryKey(),
    clinicId: id("clinic_id").notNull(),
    fromShard: text("from_shard", { enum: shardNames }).notNull(),
    toShard: text("to_shard", { enum: shardNames }).notNull(),
    state: text("state", { enum: relocationStates }).notNull(),
    /** Where copying or checking goes on: a table and the key after which; null at the beginning. */
    place: text("place", { mode: "json" }).$type<{ table: string; after: unknown[] | null }>(),
    /** Counts whoever works at it: an earlier one's writes are refused. */
    turn: integer("turn").notNull().default(0),
    /** Rows copied so far, repeated ones counted again. */
    copied: integer("copied").notNull().default(0),
    /** Rows that were found to differ, and were copied again. */
    mended: integer("mended").notNull().default(0),
    /** How often the read-only minute was not enough. */
    tries: integer("tries").notNull().default(0),
    /** Tables of both sides, rows and sums, as they were compared before the switch. */
    compared: text("compared", { mode: "json" }).$type<Record<string, { rows: number; sum: number }>>(),
    /** Why it was given up. */
    failure: text("failure"),
    requestedBy: id("requested_by").notNull(),
    createdAt: at("created_at").notNull(),
    /** Since when the clinic is read-only; null while it is not. */
    closedAt: at("closed_at"),
    switchedAt: at("switched_at"),
    endedAt: at("ended_at"),
  },
  () => [
    // One at a time: of two that are asked for at once, one is refused.
    uniqueIndex("clinic_relocation_running")
      .on(sql`(ended_at is null)`)
      .where(sql`ended_at is null`),
  ],
);
