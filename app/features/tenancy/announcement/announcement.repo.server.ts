import { and, desc, eq, gt, lt } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { announcement } from "./announcement.directory.table";

export type Announcement = typeof announcement.$inferSelect;

/** Statement that puts an announcement up. */
export function insertAnnouncement(db: DirectoryDb, row: typeof announcement.$inferInsert): Statement {
  return db.insert(announcement).values(row);
}

/** Statement that takes an announcement off now; one that is over stays as it was. */
export function endAnnouncement(db: DirectoryDb, id: string, now: number): Statement {
  return db
    .update(announcement)
    .set({ endsAt: now })
    .where(and(eq(announcement.id, id), gt(announcement.endsAt, now)));
}

/** Announcements, newest first. @param before id of the last one shown */
export function listAnnouncementRows(db: DirectoryDb, limit: number, before: string | null): Promise<Announcement[]> {
  return db
    .select()
    .from(announcement)
    .where(before === null ? undefined : lt(announcement.id, before))
    .orderBy(desc(announcement.id))
    .limit(limit);
}
