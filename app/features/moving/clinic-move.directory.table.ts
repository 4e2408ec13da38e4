import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "../../db/columns";

/** A patient's way from the place where she was alone to the clinic she has joined, and what she brings. Directory plane. */
export const clinicMove = sqliteTable(
  "clinic_move",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    fromClinicId: id("from_clinic_id").notNull(),
    fromMemberId: id("from_member_id").notNull(),
    toClinicId: id("to_clinic_id").notNull(),
    toMemberId: id("to_member_id").notNull(),
    /** `asked`: she has not said yet what she brings. */
    state: text("state", { enum: ["asked", "moving", "done", "declined"] }).notNull(),
    /** What happened from this instant on is brought; 0 for all. */
    sinceAt: at("since_at").notNull().default(0),
    /** Entries and check-ins that there were to bring when it began. */
    total: integer("total").notNull().default(0),
    /** Where the next page of entries begins (newest first); null at the beginning. */
    afterAt: at("after_at"),
    afterId: id("after_id"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    finishedAt: at("finished_at"),
  },
  (t) => [uniqueIndex("clinic_move_way").on(t.fromMemberId, t.toMemberId), index("clinic_move_to").on(t.toMemberId)],
);
