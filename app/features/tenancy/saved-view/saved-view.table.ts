import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** Lists that can be looked at in a way of one's own. */
export const viewPlaces = ["people"] as const;

/** A way of looking at a list that a member kept: filters, order and columns as the address says them. Clinic plane. */
export const savedView = sqliteTable(
  "saved_view",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    memberId: id("member_id").notNull(),
    place: text("place", { enum: viewPlaces }).notNull(),
    name: text("name").notNull(),
    /** Search part of the address, without its question mark. */
    search: text("search").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("saved_view_member").on(t.clinicId, t.memberId, t.place, t.createdAt, t.id),
  ],
);
