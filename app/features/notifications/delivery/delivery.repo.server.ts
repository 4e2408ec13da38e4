import { and, asc, eq, isNotNull, ne, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany, isAmong, leaveStanding } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { NoticeChannel } from "~/features/kernel/said/notice-rule";
import { deliveryAttempt } from "./delivery-attempt.table";
import { deliveryCount } from "./delivery-count.table";
import { delivery } from "./delivery.table";

export type DeliveryRow = typeof delivery.$inferInsert;
export type DeliveryState = DeliveryRow["state"];

/** The day (UTC) that a delivery is counted on. */
export const day = sql<string>`strftime('%Y-%m-%d', ${delivery.createdAt} / 1000, 'unixepoch')`;

const counted = [deliveryCount.clinicId, deliveryCount.day, deliveryCount.channel, deliveryCount.state];

/** Statement that adds rows (clinic, day, channel, state, how many) to the counts. */
export function addToCounts(db: ClinicDb, rows: SQL): Statement {
  return db
    .insert(deliveryCount)
    .select(rows)
    .onConflictDoUpdate({ target: counted, set: { count: sql`${deliveryCount.count} + excluded.count` } });
}

/** Statement that counts deliveries just written; those that stood already have other ids and are not counted again. */
export function countNew(db: ClinicDb, { clinicId }: Scope, ids: string[]): Statement {
  const which = sql`${delivery.clinicId} = ${clinicId} and ${isAmong(delivery.id, ids)}`;
  return addToCounts(
    db,
    sql`select clinic_id, ${day} as day, channel, state, count(*) from delivery where ${which} group by 1, 2, 3, 4`,
  );
}

/**
 * Statements that change deliveries which meet a condition, and their counts with them, from the state they stand in to the new one; if
 * none does (any more), nothing changes.
 */
export function moveDeliveries(db: ClinicDb, which: SQL, to: Partial<DeliveryRow> & { state: DeliveryState }) {
  const rows = sql`select clinic_id, ${day} as day, channel, iif(way.n < 0, delivery.state, ${to.state}) as counted, way.n * count(*)
    from delivery cross join (select -1 as n union all select 1) way where ${which} group by 1, 2, 3, 4, way.n`;
  return [addToCounts(db, rows), db.update(delivery).set(to).where(which)] as const;
}

/** Condition: this delivery, still claimed by the try of this number. */
export function claimedAs({ clinicId }: Scope, id: string, attempts: number): SQL {
  return sql`${delivery.clinicId} = ${clinicId} and ${delivery.id} = ${id} and ${delivery.state} = 'pending' and ${delivery.attempts} = ${attempts}`;
}

/** Statements that write deliveries, once per notice and channel. */
export function insertDeliveries(db: ClinicDb, rows: DeliveryRow[]): Statement[] {
  return insertMany(db, delivery, rows, leaveStanding);
}

/** Statement that writes a delivery in the place of another, once that has failed or was dropped, and once per notice and channel. */
export function insertInstead(db: ClinicDb, of: string, row: DeliveryRow): Statement {
  const gone = sql`${delivery.clinicId} = ${row.clinicId} and ${delivery.id} = ${of} and ${delivery.state} in ('failed', 'dropped')`;
  const value = (column: keyof DeliveryRow) => sql`${row[column] ?? null}`.as(column);
  const values = db
    .select({
      clinicId: value("clinicId"),
      id: value("id"),
      noticeId: value("noticeId"),
      memberId: value("memberId"),
      kind: value("kind"),
      channel: value("channel"),
      state: value("state"),
      cause: value("cause"),
      gathers: value("gathers"),
      attempts: sql`0`.as("attempts"),
      nextTryAt: value("nextTryAt"),
      providerId: value("providerId"),
      createdAt: value("createdAt"),
      sentAt: value("sentAt"),
      settledAt: value("settledAt"),
    })
    .from(delivery)
    .where(gone);
  return db.insert(delivery).select(values).onConflictDoNothing();
}

/** Holds a claimed delivery until then, if it is still held. */
export async function renewClaim(db: ClinicDb, held: SQL, leaseUntil: number): Promise<boolean> {
  const renewed = await db.update(delivery).set({ nextTryAt: leaseUntil }).where(held).returning({ id: delivery.id });
  return renewed.length > 0;
}

export type ClaimedDelivery = typeof delivery.$inferSelect;

/** A delivery that was handed over and not delivered, as far as we know; undefined for any other. */
export async function selectSent(db: ClinicDb, { clinicId }: Scope, id: string): Promise<ClaimedDelivery | undefined> {
  const open = sql`${delivery.attempts} > 0 and ${delivery.state} in ('pending', 'sent', 'failed')`;
  return db
    .select()
    .from(delivery)
    .where(and(eq(delivery.clinicId, clinicId), eq(delivery.id, id), open))
    .get();
}

/** Whether a notice is going, or has gone, by SMS. */
export async function goesBySms(db: ClinicDb, { clinicId }: Scope, noticeId: string): Promise<boolean> {
  const bySms = and(eq(delivery.clinicId, clinicId), eq(delivery.noticeId, noticeId), eq(delivery.channel, "sms"));
  return (await db.$count(delivery, and(bySms, sql`${delivery.state} not in ('failed', 'dropped')`))) > 0;
}

/**
 * Makes deliveries of a channel due that wait after a failed try, those tried least first: all but those that the provider itself
 * asked to wait. One that is under way waits for nothing.
 */
export async function wakeDeliveries(db: ClinicDb, channel: NoticeChannel, now: number, limit: number) {
  const waiting = db
    .select({ rowid: sql`rowid` })
    .from(delivery)
    .where(
      and(
        sql`state in ('pending', 'held')`, // as the partial index says it
        eq(delivery.state, "pending"),
        eq(delivery.channel, channel),
        isNotNull(delivery.cause),
        ne(delivery.cause, "rate_limited"),
      ),
    )
    .orderBy(asc(delivery.attempts), asc(delivery.nextTryAt), asc(delivery.id))
    .limit(limit);
  return db
    .update(delivery)
    .set({ nextTryAt: now })
    .where(sql`rowid in ${waiting}`)
    .returning({ clinicId: delivery.clinicId, id: delivery.id });
}

/** Devices that earlier tries of a delivery have reached. */
export async function reachedTargets(db: ClinicDb, { clinicId }: Scope, deliveryId: string): Promise<Set<string>> {
  const rows = await db
    .select({ target: deliveryAttempt.target })
    .from(deliveryAttempt)
    .where(
      and(
        eq(deliveryAttempt.clinicId, clinicId),
        eq(deliveryAttempt.deliveryId, deliveryId),
        eq(deliveryAttempt.ok, true),
      ),
    )
    .limit(100);
  return new Set(rows.map(({ target }) => target));
}
