import type { ClinicDb } from "~/db/client.server";
import type { Statement, Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { noticeIds } from "~/features/notifications/notices.ids";
import { newId } from "~/lib/id";
import type { ShardName } from "~/platform/planes";
import { announceNotices } from "./announce-notices.server";
import { channelsOf } from "../delivery/channel.policy";
import { countNew, insertDeliveries, type DeliveryRow } from "../delivery/delivery.repo.server";
import { findReach, wishKey, type Reach } from "../reach/find-reach.server";
import type { WantedNotice } from "./notice";
import type { NoticeChannel, NoticeKind } from "~/features/kernel/said/notice-rule";
import { insertNotices, noticesOfEvent } from "./notice.repo.server";
import { dueOf } from "../delivery/due.policy";
import { queueDeliveries } from "../delivery/queue-deliveries.server";

/** `phoned`: how many deliveries of it go to the phone already. */
type Told = { id: string; memberId: string; kind: NoticeKind; phoned: number };
type Written = Told & { createdAt: number; unread: number };

function deliveriesOf(
  scope: Scope,
  { id: noticeId, kind, memberId, phoned }: Told,
  reach: Reach,
  { now, isOnline }: { now: number; isOnline: boolean },
): DeliveryRow[] {
  // What an earlier delivery of the event sends to the phone stands: wishes and consents may have changed since, and it is sent once.
  const isReached = (channel: NoticeChannel) =>
    reach.channels.has(channel) &&
    !(isOnline && channel === "push") &&
    !(phoned > 0 && (channel === "sms" || channel === "whatsapp"));
  const said = (channel: NoticeChannel) => reach.wishes.get(wishKey(kind, channel));
  return channelsOf(kind, isReached, said).map((channel) => ({
    ...scope,
    id: newId(noticeIds.delivery, now),
    noticeId,
    memberId,
    kind,
    channel,
    ...dueOf(kind, channel, reach, now),
    createdAt: now,
  }));
}

function writeDeliveries(db: ClinicDb, scope: Scope, deliveries: DeliveryRow[]): Statements {
  const ids = deliveries.map(({ id }) => id);
  return [...insertDeliveries(db, deliveries), countNew(db, scope, ids)] as unknown as Statements;
}

/**
 * Tells members of an event: writes a notice each and a pending delivery for each channel they want and can be reached by, then
 * shows it live and queues the sending. Every step is harmless twice, and the caller's receipt comes after the last one: a
 * consumer that dies in between is repeated from the start and changes nothing that stands.
 * @param wanted those who were shut out of the clinic are told nothing
 */
export async function notify(
  ctx: BothPlanesCtx<SystemActor>,
  shard: ShardName,
  event: { id: string; clinicId: string },
  wanted: WantedNotice[],
): Promise<void> {
  const scope = { clinicId: event.clinicId };
  const { db } = onShard(ctx, shard);
  const now = ctx.now();
  const reaches = await findReach(ctx, shard, scope, [...new Set(wanted.map(({ memberId }) => memberId))], wanted);
  const reachOf = new Map(reaches.map((reach) => [reach.memberId, reach]));
  const rows = wanted
    .filter(({ memberId }) => reachOf.has(memberId))
    .map(({ isOnline: _, isCalledElsewhere: __, ...notice }) => ({
      ...scope,
      ...notice,
      id: newId(noticeIds.notice, now),
      eventId: event.id,
      createdAt: now,
    }));
  if (rows.length === 0) return;
  // What an earlier delivery of the event wrote has other ids: deliveries hang on those that stand.
  const statements: Statement[] = [...insertNotices(db, rows), noticesOfEvent(db, scope, event.id)];
  const told = (await db.batch(statements as Statements)).at(-1) as Written[];
  const deliveries = told.flatMap((one) => {
    const reach = reachOf.get(one.memberId);
    if (wanted.some(({ memberId, isCalledElsewhere }) => memberId === one.memberId && isCalledElsewhere)) return [];
    const isOnline = wanted.some(({ memberId, isOnline }) => memberId === one.memberId && isOnline === true);
    return reach ? deliveriesOf(scope, one, reach, { now, isOnline }) : [];
  });
  if (deliveries.length > 0) await db.batch(writeDeliveries(db, scope, deliveries));
  await announceNotices(ctx, scope, told);
  await queueDeliveries(
    ctx.platform,
    shard,
    scope,
    deliveries.filter(({ state, nextTryAt }) => state === "pending" && nextTryAt <= now),
  );
}
