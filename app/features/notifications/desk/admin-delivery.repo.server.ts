import { and, asc, desc, eq, gte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { deliveryAttempt } from "../delivery/delivery-attempt.table";
import { deliveryCount } from "../delivery/delivery-count.table";
import type { DeliveryState } from "../delivery/delivery.repo.server";
import { delivery } from "../delivery/delivery.table";

const columns = {
  id: delivery.id,
  memberId: delivery.memberId,
  noticeId: delivery.noticeId,
  memberName: member.name,
  kind: delivery.kind,
  channel: delivery.channel,
  state: delivery.state,
  cause: delivery.cause,
  attempts: delivery.attempts,
  createdAt: delivery.createdAt,
  sentAt: delivery.sentAt,
  settledAt: delivery.settledAt,
};

/** A clinic's deliveries, newest first. */
export async function listDeliveryRows(
  db: ClinicDb,
  { clinicId }: Scope,
  { state, after, limit }: { state: DeliveryState | undefined; after: Keyset | null; limit: number },
) {
  const beyond = after ? sql`(${delivery.createdAt}, ${delivery.id}) < (${after.at}, ${after.id})` : undefined;
  return db
    .select(columns)
    .from(delivery)
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, delivery.memberId)))
    .where(and(eq(delivery.clinicId, clinicId), state ? eq(delivery.state, state) : undefined, beyond))
    .orderBy(desc(delivery.createdAt), desc(delivery.id))
    .limit(limit);
}
export type DeliveryListRow = Awaited<ReturnType<typeof listDeliveryRows>>[number];

/** A delivery of the clinic. */
export async function findDelivery(
  db: ClinicDb,
  { clinicId }: Scope,
  id: string,
): Promise<DeliveryListRow | undefined> {
  return db
    .select(columns)
    .from(delivery)
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, delivery.memberId)))
    .where(and(eq(delivery.clinicId, clinicId), eq(delivery.id, id)))
    .get();
}

/** Tries of a delivery in order; at most 100. */
export async function listAttempts(db: ClinicDb, { clinicId }: Scope, deliveryId: string) {
  return db
    .select({
      number: deliveryAttempt.number,
      ok: deliveryAttempt.ok,
      failure: deliveryAttempt.failure,
      status: deliveryAttempt.status,
      at: deliveryAttempt.createdAt,
    })
    .from(deliveryAttempt)
    .where(and(eq(deliveryAttempt.clinicId, clinicId), eq(deliveryAttempt.deliveryId, deliveryId)))
    .orderBy(asc(deliveryAttempt.number))
    .limit(100);
}

/** Deliveries by channel and state since a day: sums of at most a few rows a day. @param since YYYY-MM-DD (UTC) */
export async function sumDeliveries(db: ClinicDb, { clinicId }: Scope, since: string) {
  return db
    .select({
      channel: deliveryCount.channel,
      state: deliveryCount.state,
      count: sql<number>`sum(${deliveryCount.count})`,
    })
    .from(deliveryCount)
    .where(and(eq(deliveryCount.clinicId, clinicId), gte(deliveryCount.day, since)))
    .groupBy(deliveryCount.channel, deliveryCount.state);
}
