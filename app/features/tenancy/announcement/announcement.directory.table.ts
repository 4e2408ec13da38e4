import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";
import type { Role } from "~/features/kernel/actor";

/** A quiet line that the platform tells people of some roles, for a while; of one clinic, or of all. Directory plane. */
export const announcement = sqliteTable(
  "announcement",
  {
    id: id().primaryKey(),
    text: text("text").notNull(),
    roles: text("roles", { mode: "json" }).$type<Role[]>().notNull(),
    /** Null: every clinic. */
    clinicId: id("clinic_id"),
    startsAt: at("starts_at").notNull(),
    endsAt: at("ends_at").notNull(),
    createdBy: id("created_by").notNull(),
    createdAt: at("created_at").notNull(),
  },
  // Every request asks which are on now: by their ends, of which few are to come.
  (t) => [index("announcement_end").on(t.endsAt)],
);
