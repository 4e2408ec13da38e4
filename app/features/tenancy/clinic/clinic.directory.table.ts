import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";
import { shardNames } from "~/platform/planes";
import type { ClinicFlag } from "./flags";

/** A tenant and the shard it lives on. Directory plane. */
export const clinic = sqliteTable("clinic", {
  id: id().primaryKey(),
  name: text("name").notNull(),
  /** The name folded; what it is found by stands in `clinic_word`. */
  sortName: text("sort_name").notNull().default(""),
  /** `platform` is our own clinic, for patients who come alone. */
  kind: text("kind", { enum: ["practice", "platform"] }).notNull(),
  shard: text("shard", { enum: shardNames }).notNull(),
  /** Since when the platform lets nothing new begin here; care goes on. */
  suspendedAt: at("suspended_at"),
  /** When its own admins asked for it to be closed, and from when it is. */
  closingAt: at("closing_at"),
  closesAt: at("closes_at"),
  /** What this clinic has that not every clinic has. */
  flags: text("flags", { mode: "json" }).$type<ClinicFlag[]>().notNull().default([]),
  /** Memberships made there, as the shard counts them: for lists, which count nothing. */
  members: integer("members").notNull().default(0),
  version: integer("version").notNull(),
  createdAt: at("created_at").notNull(),
});

/** How full each shard is, counted in members: a new clinic goes to the least filled. Directory plane. */
export const shard = sqliteTable("shard", {
  name: text("name", { enum: shardNames }).primaryKey(),
  members: integer("members").notNull().default(0),
  clinics: integer("clinics").notNull().default(0),
});
