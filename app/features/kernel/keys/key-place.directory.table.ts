import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, flag } from "~/db/columns";

/** How far each place that holds wrapped keys has got in wrapping them under the current master key. Directory plane. */
export const keyPlace = sqliteTable("key_place", {
  place: text("place").primaryKey(),
  /** The master key that was current when it was gone through. */
  kid: text("kid").notNull(),
  /** When going through it began, and where it stopped when it took too long; null when it is through. */
  startedAt: at("started_at").notNull(),
  cursor: text("cursor"),
  /** Keys found wrapped anew, and those that are still under an older key. */
  rewrapped: integer("rewrapped").notNull(),
  left: integer("left").notNull(),
  /** Keys that do not open, and the id of whom one of them belongs to. */
  unreadable: integer("unreadable").notNull(),
  example: text("example"),
  checkedAt: at("checked_at").notNull(),
});

/** Every key of a ring as the Worker was given it, and whether it may be taken out. Directory plane. */
export const ringKey = sqliteTable(
  "ring_key",
  {
    ring: text("ring", { enum: ["MASTER_KEYS", "TOKEN_KEYS"] }).notNull(),
    kid: text("kid").notNull(),
    /** Since when it has been the current one; null when it is not. */
    currentSince: at("current_at"),
    /** Computed, never assumed: nothing needs it any more. */
    mayGo: flag("may_go").notNull(),
    /** What it waits for: names of places, or the instant (ms) after which nothing made with it is good. */
    waitsFor: text("waits_for").notNull(),
    checkedAt: at("checked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ring, t.kid] })],
);
