import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";
import { shardNames } from "~/platform/planes";

/** A tenant and the shard it lives on. Directory plane. */
export const clinic = sqliteTable("clinic", {
  id: id().primaryKey(),
  name: text("name").notNull(),
  /** `platform` is our own clinic, for patients who come alone. */
  kind: text("kind", { enum: ["practice", "platform"] }).notNull(),
  shard: text("shard", { enum: shardNames }).notNull(),
  suspendedAt: at("suspended_at"),
  version: integer("version").notNull(),
  createdAt: at("created_at").notNull(),
});

/** How full each shard is, counted in members: a new clinic goes to the least filled. Directory plane. */
export const shard = sqliteTable("shard", {
  name: text("name", { enum: shardNames }).primaryKey(),
  members: integer("members").notNull().default(0),
  clinics: integer("clinics").notNull().default(0),
});
