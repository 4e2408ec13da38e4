import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { shardNames } from "~/platform/planes";
import { at, id } from "~/db/columns";

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
