import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { shardNames } from "~/platform/planes";

/** How full each shard is, counted in members: a new clinic goes to the least filled. Directory plane. */
export const shard = sqliteTable("shard", {
  name: text("name", { enum: shardNames }).primaryKey(),
  members: integer("members").notNull().default(0),
  clinics: integer("clinics").notNull().default(0),
});
