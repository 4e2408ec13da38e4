import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId, flag, id } from "~/db/columns";

/**
 * What a member is found by besides the beginning of the name: the folded name from its second word on, from its third, and so on. Role and
 * whether the row is the listed one stand beside it, so that a list that is narrowed by them reads one index. Clinic plane.
 */
export const memberWord = sqliteTable(
  "member_word",
  {
    clinicId: clinicId(),
    memberId: id("member_id").notNull(),
    /** Which word it begins with; the second is 1. */
    at: integer("at").notNull(),
    tail: text("tail").notNull(),
    role: text("role", { enum: ["patient", "psychologist", "admin"] }).notNull(),
    listed: flag("listed").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.memberId, t.at] }),
    index("member_word_role").on(t.clinicId, t.role, t.tail, t.memberId),
    index("member_word_listed")
      .on(t.clinicId, t.tail, t.memberId)
      .where(sql`listed = 1`),
  ],
);
