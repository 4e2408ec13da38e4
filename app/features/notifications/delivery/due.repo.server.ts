import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { NoticeChannel } from "~/features/kernel/said/notice-rule";
import { delivery } from "./delivery.table";
import { notice } from "../notice/notice.table";

/** Pending deliveries of all clinics that were due at an instant, longest waiting first. For jobs. */
export async function overdueDeliveries(db: ClinicDb, at: number, limit: number) {
  return db
    .select({ clinicId: delivery.clinicId, id: delivery.id })
    .from(delivery)
    .where(and(sql`state in ('pending', 'held')`, eq(delivery.state, "pending"), lte(delivery.nextTryAt, at)))
    .orderBy(asc(delivery.nextTryAt), asc(delivery.clinicId), asc(delivery.id))
    .limit(limit);
}

/** Members and channels of all clinics whose quiet hours are over, with how many notices wait for them. For jobs. */
export async function endedQuiet(db: ClinicDb, at: number, limit: number) {
  const due = db
    .select({ clinicId: delivery.clinicId, memberId: delivery.memberId, channel: delivery.channel })
    .from(delivery)
    .where(and(sql`state in ('pending', 'held')`, eq(delivery.state, "held"), lte(delivery.nextTryAt, at)))
    .orderBy(asc(delivery.nextTryAt), asc(delivery.clinicId), asc(delivery.id))
    .limit(limit)
    .as("due");
  return db.selectDistinct({ clinicId: due.clinicId, memberId: due.memberId, channel: due.channel }).from(due);
}

/** What waits for the end of a member's quiet hours on a channel, oldest first, and whether it was read meanwhile; at most 200. */
export async function heldFor(
  db: ClinicDb,
  { clinicId, memberId, channel }: { clinicId: string; memberId: string; channel: NoticeChannel },
) {
  return db
    .select({ id: delivery.id, readAt: notice.readAt, told: sql<string | null>`${notice.id}`.as("told") })
    .from(delivery)
    .leftJoin(notice, and(eq(notice.clinicId, clinicId), eq(notice.id, delivery.noticeId)))
    .where(
      and(
        sql`state = 'held'`, // as the partial index says it
        eq(delivery.clinicId, clinicId),
        eq(delivery.memberId, memberId),
        eq(delivery.channel, channel),
      ),
    )
    .orderBy(asc(delivery.id))
    .limit(200);
}
