import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx, Scope } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/on-shard";
import type { ShardName } from "~/platform/platform";
import { isReachable } from "./channel.policy";
import { mostTries, sendingLease, waitAfter } from "./delivery.policy";
import { claimDelivery, claimedAs, insertAttempt, moveDeliveries, type ClaimedDelivery } from "./delivery.repo.server";
import { forgetDevice } from "./device.repo.server";
import { isNoticeKind } from "./notice-kind";
import { selectNotice } from "./notice.repo.server";
import { findContacts, liveLogins, selectDevices, selectMembers } from "./reach.repo.server";
import { sendOn, type Addressee, type Tried } from "./send-on-channel.server";

/** What became of a delivery: nothing more to do, to be tried again after a wait (s), or given up. */
export type Fate = "done" | { retryAfter: number } | { park: string };

type Jobs = BothPlanesCtx<SystemActor>;

type Device = Awaited<ReturnType<typeof selectDevices>>[number];

/** Devices whose login is still open; the others are forgotten: a lent or lost phone is told nothing more. */
async function devicesStillOpen(
  ctx: Jobs,
  { db }: ClinicCtx<SystemActor>,
  scope: Scope,
  devices: Device[],
): Promise<Device[]> {
  if (devices.length === 0) return [];
  const live = await liveLogins(
    ctx.db,
    devices.map(({ sessionId }) => sessionId),
    ctx.now(),
  );
  const [first, ...others] = devices.filter(({ sessionId }) => !live.has(sessionId));
  if (first)
    await db.batch([forgetDevice(db, scope, first.id), ...others.map(({ id }) => forgetDevice(db, scope, id))]);
  return devices.filter(({ sessionId }) => live.has(sessionId));
}

/** Where the member can be reached now, or why not. */
async function addresseeOf(
  ctx: Jobs,
  shard: ClinicCtx<SystemActor>,
  claimed: ClaimedDelivery,
): Promise<Addressee | string> {
  const { db } = shard;
  const { memberId, noticeId } = claimed;
  const [members, devices, notices] = await db.batch([
    selectMembers(db, claimed, [memberId]),
    selectDevices(db, claimed, [memberId]),
    selectNotice(db, claimed, memberId, noticeId),
  ]);
  const [member] = members;
  if (!member || member.disabledAt !== null) return "member_gone";
  const [notice] = notices;
  if (!notice || !isNoticeKind(claimed.kind)) return "withdrawn";
  if (notice.readAt !== null && claimed.kind !== "test") return "read_already";
  const push = claimed.channel === "push";
  const [[contact], open] = await Promise.all([
    findContacts(ctx.db, [member.accountId]),
    push ? devicesStillOpen(ctx, shard, claimed, devices) : [],
  ]);
  if (!contact || !isReachable(claimed.channel, contact, open.length > 0)) return "no_address";
  return { name: member.name, email: contact.email, phone: contact.phone ?? "", devices: open };
}

async function settle(shard: ClinicCtx<SystemActor>, claimed: ClaimedDelivery, tried: Tried): Promise<Fate> {
  const { db } = shard;
  const now = shard.now();
  const { clinicId, id, attempts } = claimed;
  const mine = claimedAs(claimed, id, attempts);
  const notes = tried.tries.map(({ target, receipt }) =>
    insertAttempt(db, {
      clinicId,
      deliveryId: id,
      number: attempts,
      target,
      ok: receipt.ok,
      failure: receipt.ok ? null : receipt.failure,
      status: receipt.ok ? null : receipt.status,
      providerId: receipt.ok ? receipt.providerId : null,
      createdAt: now,
    }),
  );
  const { outcome } = tried;
  if (outcome.ok) {
    const sent = { state: "sent", providerId: outcome.providerId, cause: null, sentAt: now } as const;
    await db.batch([...moveDeliveries(db, mine, sent), ...notes]);
    return "done";
  }
  const givenUp = !outcome.retryable || attempts >= mostTries;
  if (givenUp) {
    await db.batch([
      ...moveDeliveries(db, mine, { state: "failed", cause: outcome.failure, settledAt: now }),
      ...notes,
    ]);
    return { park: outcome.failure };
  }
  const wait = waitAfter(attempts, outcome.retryAfter, Math.random());
  await db.batch([
    ...moveDeliveries(db, mine, { state: "pending", cause: outcome.failure, nextTryAt: now + wait }),
    ...notes,
  ]);
  return { retryAfter: Math.ceil(wait / 1000) };
}

/**
 * Sends a delivery that is due; any other call does nothing. Called again after a death in between it sends with the same
 * idempotency key (e-mail), to the devices not reached yet (push), or again (SMS, whose provider knows no key).
 */
export async function deliver(
  ctx: Jobs,
  plane: ShardName,
  { clinicId, deliveryId }: { clinicId: string; deliveryId: string },
): Promise<Fate> {
  const shard = onShard(ctx, plane);
  const now = ctx.now();
  const claimed = await claimDelivery(shard.db, { clinicId }, deliveryId, { now, leaseUntil: now + sendingLease });
  if (!claimed) return "done";
  const addressee = await addresseeOf(ctx, shard, claimed);
  if (typeof addressee === "string") {
    const dropped = { state: "dropped", cause: addressee, settledAt: now } as const;
    await shard.db.batch(moveDeliveries(shard.db, claimedAs(claimed, deliveryId, claimed.attempts), dropped));
    return "done";
  }
  return settle(shard, claimed, await sendOn(shard, claimed, addressee));
}
