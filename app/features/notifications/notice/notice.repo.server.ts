import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { OrPlaces } from "~/db/kept";
import { insertMany, isAmong, leaveStanding } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { notice } from "./notice.table";

export type NoticeRow = typeof notice.$inferInsert;

/** From ten on the badge says "9+": counting for it, at every page, reads no more rows than that. */
const mostCounted = 10;

/** Statements that write notices; those that an earlier delivery of the event wrote stay as they are. */
export function insertNotices(db: ClinicDb, rows: NoticeRow[]): Statement[] {
  return insertMany(db, notice, rows, leaveStanding);
}

/** The notices that an event has made so far, how many deliveries of each go to the phone, and how many notices its member has not read. */
export function noticesOfEvent(db: ClinicDb, { clinicId }: Scope, eventId: string) {
  const phoned =
    sql<number>`(select count(*) from delivery d where d.clinic_id = ${clinicId} and d.notice_id = notice.id
    and d.channel in ('sms', 'whatsapp'))`.as("phoned");
  const unread = sql<number>`(select count(*) from (select 1 from ${notice} n where n.clinic_id = ${clinicId}
    and n.member_id = notice.member_id and n.read_at is null limit ${mostCounted}))`.as("unread");
  const { id, memberId, kind, createdAt } = notice;
  return db
    .select({ id, memberId, kind, createdAt, phoned, unread })
    .from(notice)
    .where(and(eq(notice.clinicId, clinicId), eq(notice.eventId, eventId)))
    .limit(500);
}

/** Query for a member's notices, newest first, with the name of the other person. */
export function selectNotices(
  db: ClinicDb,
  { clinicId }: Scope,
  memberId: string,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const beyond = after ? sql`(${notice.createdAt}, ${notice.id}) < (${after.at}, ${after.id})` : undefined;
  return db
    .select({
      id: notice.id,
      kind: notice.kind,
      subjectId: notice.subjectId,
      aboutMemberId: notice.aboutMemberId,
      aboutName: member.name,
      createdAt: notice.createdAt,
      readAt: notice.readAt,
    })
    .from(notice)
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, notice.aboutMemberId)))
    .where(and(eq(notice.clinicId, clinicId), eq(notice.memberId, memberId), beyond))
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(limit);
}

/** Query for one notice of a member. */
export function selectNotice(db: ClinicDb, { clinicId }: Scope, memberId: string, id: string) {
  return db
    .select({
      id: notice.id,
      kind: notice.kind,
      subjectId: notice.subjectId,
      aboutMemberId: notice.aboutMemberId,
      readAt: notice.readAt,
    })
    .from(notice)
    .where(and(eq(notice.clinicId, clinicId), eq(notice.memberId, memberId), eq(notice.id, id)))
    .limit(1);
}

/** Query for how many notices a member has not read; at most 10. */
export function selectUnread(db: ClinicDb, { clinicId, memberId }: OrPlaces<Record<"clinicId" | "memberId", string>>) {
  const unread = db
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.clinicId, clinicId), eq(notice.memberId, memberId), isNull(notice.readAt)))
    .limit(mostCounted)
    .as("unread");
  return db.select({ count: sql<number>`count(*)`.as("unread_notices") }).from(unread);
}

/** How many notices a member has not read; at most 10. */
export async function countUnread(db: ClinicDb, { clinicId }: Scope, memberId: string): Promise<number> {
  return (await selectUnread(db, { clinicId, memberId }).get())?.count ?? 0;
}

/** Statement that marks a member's notices read: these, or all that were there at an instant. */
export function markRead(db: ClinicDb, { clinicId }: Scope, memberId: string, which: string[] | "all", now: number) {
  const mine = and(eq(notice.clinicId, clinicId), eq(notice.memberId, memberId), isNull(notice.readAt));
  return db
    .update(notice)
    .set({ readAt: now })
    .where(and(mine, which === "all" ? sql`${notice.createdAt} <= ${now}` : isAmong(notice.id, which)))
    .returning({ id: notice.id });
}

type Which =
  | { subjectId: string; kinds: readonly string[] | "all"; memberId?: string }
  | { memberId: string; aboutMemberId: string; kinds: readonly string[] };

/** Takes notices away: what was told about something, or to a member about another. Answers whose went. */
export async function deleteNotices(db: ClinicDb, { clinicId }: Scope, which: Which) {
  const rows =
    "subjectId" in which
      ? and(
          eq(notice.subjectId, which.subjectId),
          which.memberId === undefined ? undefined : eq(notice.memberId, which.memberId),
        )
      : and(eq(notice.memberId, which.memberId), eq(notice.aboutMemberId, which.aboutMemberId));
  return db
    .delete(notice)
    .where(
      and(
        eq(notice.clinicId, clinicId),
        rows,
        which.kinds === "all" ? undefined : isAmong(notice.kind, [...which.kinds]),
      ),
    )
    .returning({ id: notice.id, memberId: notice.memberId });
}
