import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A person's role in a clinic. Its id is the member's id in the shard. Directory plane. */
export const membership = sqliteTable(
  "membership",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    clinicId: id("clinic_id").notNull(),
    role: text("role", { enum: ["patient", "psychologist", "admin"] }).notNull(),
    /** Copy of the member row's, for the frame around every page, which asks no shard. */
    avatarFileId: id("avatar_file_id"),
    disabledAt: at("disabled_at"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("membership_person").on(t.accountId, t.clinicId, t.role),
    index("membership_clinic").on(t.clinicId, t.role, t.createdAt, t.id),
    index("membership_seat")
      .on(t.clinicId, t.role, t.accountId)
      .where(sql`disabled_at is null`),
  ],
);
