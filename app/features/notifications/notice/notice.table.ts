import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** Something a member is told. Holds ids of what it is about, never words; the in-app list is made of these. Clinic plane. */
export const notice = sqliteTable(
  "notice",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    memberId: id("member_id").notNull(),
    kind: text("kind").notNull(),
    /** Domain event that it comes from: one notice per event, kind and member. */
    eventId: id("event_id").notNull(),
    /** What it is about (an entry, a care link): takes the notice away when that is taken away. */
    subjectId: id("subject_id").notNull(),
    /** The other person, whose name the app shows; null when there is none. */
    aboutMemberId: id("about_member_id"),
    createdAt: at("created_at").notNull(),
    readAt: at("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("notice_event").on(t.clinicId, t.eventId, t.memberId, t.kind),
    index("notice_member").on(t.clinicId, t.memberId, t.createdAt, t.id),
    index("notice_unread")
      .on(t.clinicId, t.memberId)
      .where(sql`read_at is null`),
    index("notice_about")
      .on(t.clinicId, t.aboutMemberId)
      .where(sql`about_member_id is not null`),
    index("notice_subject").on(t.clinicId, t.subjectId),
    index("notice_age").on(t.createdAt),
  ],
);
