import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** Who is in a room, and what their list shows of it, as the room's object last said. Clinic plane. */
export const chatMember = sqliteTable(
  "chat_member",
  {
    clinicId: clinicId(),
    roomId: id("room_id").notNull(),
    memberId: id("member_id").notNull(),
    joinedAt: at("joined_at").notNull(),
    leftAt: at("left_at"),
    readSeq: integer("read_seq").notNull().default(0),
    /** Messages of others after `read_seq`, 100 at most. */
    unread: integer("unread").notNull().default(0),
    /** How often it became unread or read again: numbers the events that tell of it. */
    stretch: integer("stretch").notNull().default(0),
    /** When the room last had news: what the list is in order of. */
    lastAt: at("last_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.roomId, t.memberId] }),
    index("chat_member_list")
      .on(t.clinicId, t.memberId, t.lastAt, t.roomId)
      .where(sql`left_at is null`),
    // In order of who has waited longest.
    index("chat_member_waiting")
      .on(t.clinicId, t.memberId, t.lastAt, t.roomId)
      .where(sql`unread > 0 and left_at is null`),
    index("chat_member_rooms").on(t.clinicId, t.memberId, t.roomId),
  ],
);
