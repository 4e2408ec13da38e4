import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** What an admin did with several people at once, so that it can be undone at once. Directory plane, beside what it changed. */
export const bulkAct = sqliteTable(
  "bulk_act",
  {
    id: id().primaryKey(),
    clinicId: id("clinic_id").notNull(),
    memberId: id("member_id").notNull(),
    kind: text("kind", { enum: ["disable", "enable"] }).notNull(),
    people: integer("people").notNull(),
    /** Who was changed, with the version that this left: whoever was changed again since is not undone. */
    changed: text("changed", { mode: "json" }).$type<[membershipId: string, version: number][]>().notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [index("bulk_act_age").on(t.createdAt)],
);
