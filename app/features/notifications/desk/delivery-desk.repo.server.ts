import { and, eq, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { notice } from "../notice/notice.table";
import { deliveryAttempt } from "../delivery/delivery-attempt.table";
import {
  addToCounts,
  day,
  type ClaimedDelivery,
  type DeliveryRow,
  type DeliveryState,
} from "../delivery/delivery.repo.server";
import { delivery } from "../delivery/delivery.table";

/** Query that takes those of these deliveries that are due until `leaseUntil`: of two who ask only one gets it. One that dies leaves them due again then. */
export function claimDeliveries(
  db: ClinicDb,
  { clinicId }: Scope,
  ids: string[],
  { now, leaseUntil }: { now: number; leaseUntil: number },
) {
  return db
    .update(delivery)
    .set({ attempts: sql`${delivery.attempts} + 1`, cause: null, nextTryAt: leaseUntil })
    .where(
      and(
        eq(delivery.clinicId, clinicId),
        isAmong(delivery.id, ids),
        sql`+${delivery.state} = 'pending'`, // found by its id, whatever else an index offers
        lte(sql`+${delivery.nextTryAt}`, now),
      ),
    )
    .returning();
}

/** Query for whom deliveries are for and how their notices stand; `noticeId` is null when that was withdrawn. */
export function selectRecipients(db: ClinicDb, { clinicId }: Scope, ids: string[]) {
  const whose = and(eq(member.clinicId, delivery.clinicId), eq(member.id, delivery.memberId));
  const what = and(
    eq(notice.clinicId, member.clinicId),
    eq(notice.memberId, member.id),
    eq(notice.id, delivery.noticeId),
  );
  return db
    .select({
      deliveryId: delivery.id,
      accountId: member.accountId,
      name: member.name,
      zone: member.zone,
      disabledAt: member.disabledAt,
      noticeId: sql<string | null>`${notice.id}`.as("notice_id"),
      subjectId: notice.subjectId,
      toldAt: notice.createdAt,
      readAt: notice.readAt,
    })
    .from(delivery)
    .innerJoin(member, whose)
    .leftJoin(notice, what)
    .where(and(eq(delivery.clinicId, clinicId), isAmong(delivery.id, ids)));
}

/** What a claimed delivery becomes, and what is noted of the try. */
export type Settled = {
  claimed: ClaimedDelivery;
  to: Partial<DeliveryRow> & { state: DeliveryState };
  notes: (typeof deliveryAttempt.$inferInsert)[];
};

/**
 * Statements that write down what became of claimed deliveries, their counts and their tries: three, however many they are. One that
 * is no longer held by that try (another has taken it, a receipt was first) stays as it stands.
 */
export function settleDeliveries(db: ClinicDb, { clinicId }: Scope, settled: Settled[]): Statement[] {
  const rows = settled.map(({ claimed, to }) => {
    const { state, cause, attempts, providerId, sentAt, settledAt } = { ...claimed, ...to };
    const { id, attempts: held } = claimed;
    return { id, held, state, cause, attempts, nextTryAt: to.nextTryAt, providerId, sentAt, settledAt };
  });
  const ends = sql`json_each(${JSON.stringify(rows)})`;
  const said = (name: string) => sql.raw(`value ->> '${name}'`);
  const isHeld = sql`+${delivery.state} = 'pending' and ${delivery.attempts} = ${sql.raw("held")}`;
  const wanted = sql`select ${said("id")} as ended, ${said("held")} as held, ${said("state")} as becomes, value from ${ends}`;
  const counts = sql`select clinic_id, ${day} as day, channel, iif(way.n < 0, delivery.state, becomes) as counted, way.n * count(*)
    from (${wanted}) cross join delivery on ${delivery.clinicId} = ${clinicId} and ${delivery.id} = ended and ${isHeld}
    cross join (select -1 as n union all select 1) way where true group by 1, 2, 3, 4, way.n`;
  const move = db
    .update(delivery)
    .set({
      state: sql`becomes`,
      cause: sql`${said("cause")}`,
      attempts: sql`${said("attempts")}`,
      nextTryAt: sql`coalesce(${said("nextTryAt")}, ${delivery.nextTryAt})`,
      providerId: sql`${said("providerId")}`,
      sentAt: sql`${said("sentAt")}`,
      settledAt: sql`${said("settledAt")}`,
    })
    .from(sql`(${wanted})`)
    .where(sql`${delivery.clinicId} = ${clinicId} and ${delivery.id} = ended and ${isHeld}`);
  const notes = settled.flatMap((one) => one.notes);
  return [addToCounts(db, counts), move, ...(notes.length > 0 ? [insertAttempts(db, { clinicId }, notes)] : [])];
}

/** Statement that notes how tries ended, each once. */
function insertAttempts(db: ClinicDb, { clinicId }: Scope, notes: Settled["notes"]): Statement {
  const columns = ["deliveryId", "number", "target", "ok", "failure", "status", "providerId", "createdAt"];
  const each = sql.raw(columns.map((name) => `value ->> '${name}'`).join(", "));
  return db
    .insert(deliveryAttempt)
    .select(sql`select ${clinicId}, ${each} from json_each(${JSON.stringify(notes)}) where true`)
    .onConflictDoNothing();
}
