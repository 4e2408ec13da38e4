import type { Statement } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx, Scope } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import type { ShardName } from "~/platform/planes";
import { isReachable } from "./channel.policy";
import {
  claimDelivery,
  claimedAs,
  insertAttempt,
  moveDeliveries,
  renewClaim,
  selectRecipient,
  type ClaimedDelivery,
} from "./delivery.repo.server";
import type { Enclosures } from "./enclosure";
import { forgetDevice } from "../reach/device.repo.server";
import { isNoticeKind } from "../notice/notice-kind";
import { findContacts, liveLogins, selectDevices } from "../reach/reach.repo.server";
import { sendClaimed, type SendingEnd } from "./send-claimed.server";
import { sendOn, type Addressee, type Tried } from "./send-on-channel.server";
import type { Fate } from "./sending.policy";

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
  enclosures: Enclosures,
): Promise<Addressee | string> {
  const { db } = shard;
  const push = claimed.channel === "push";
  const [[member], devices] = await Promise.all([
    selectRecipient(db, claimed),
    push ? selectDevices(db, claimed, [claimed.memberId]) : [],
  ]);
  if (!member || member.disabledAt !== null) return "member_gone";
  if (member.noticeId === null || !isNoticeKind(claimed.kind)) return "withdrawn";
  if (member.readAt !== null && claimed.kind !== "test") return "read_already";
  const [[contact], open] = await Promise.all([
    findContacts(ctx.db, [member.accountId]),
    push ? devicesStillOpen(ctx, shard, claimed, devices) : [],
  ]);
  if (!contact || !isReachable(claimed.channel, contact, open.length > 0)) return "no_address";
  const { name, zone, subjectId, toldAt } = member;
  const enclose = claimed.gathers === null ? enclosures[claimed.kind] : undefined; // a digest is of many
  const notice = { ...claimed, kind: claimed.kind, subjectId: subjectId ?? "", toldAt: toldAt ?? 0, zone, name };
  const enclosed = enclose ? await enclose(shard, { ...notice, email: contact.email }) : {};
  if (enclosed === null) return "pointless";
  return { name, email: contact.email, phone: contact.phone ?? "", devices: open, enclosed };
}

/** Statements that note how each target of a try ended; where nobody was asked there was no try. */
function notesOf({ db, now }: ClinicCtx<SystemActor>, claimed: ClaimedDelivery, { tries }: Tried): Statement[] {
  const { clinicId, id: deliveryId, attempts: number } = claimed;
  return tries
    .filter(({ receipt }) => receipt.ok || !(receipt.failure === "circuit_open" || receipt.failure === "overtaken"))
    .map(({ target, receipt }) =>
      insertAttempt(db, {
        clinicId,
        deliveryId,
        number,
        target,
        ok: receipt.ok,
        failure: receipt.ok ? null : receipt.failure,
        status: receipt.ok ? null : receipt.status,
        providerId: receipt.ok ? receipt.providerId : null,
        createdAt: now(),
      }),
    );
}

function rowOf(fate: Fate, now: number) {
  if (fate.state === "sent") return { ...fate, cause: null, sentAt: now };
  if (fate.state === "failed") return { ...fate, settledAt: now };
  const { state, cause, nextTryAt, tries: attempts } = fate;
  return { state, cause, nextTryAt, attempts };
}

/**
 * Sends a delivery that is due; any other call does nothing. Called again after a death in between it sends with the same
 * idempotency key (e-mail), to the devices not reached yet (push), or again (SMS, whose provider knows no key).
 * @param enclosures what kinds of notices bring of their own
 */
export function deliver(
  ctx: Jobs,
  plane: ShardName,
  { clinicId, deliveryId }: { clinicId: string; deliveryId: string },
  enclosures: Enclosures,
): Promise<SendingEnd> {
  const shard = onShard(ctx, plane);
  const { db } = shard;
  const move = async (claimed: ClaimedDelivery, to: Parameters<typeof moveDeliveries>[2], notes: Statement[] = []) => {
    await db.batch([...moveDeliveries(db, claimedAs(claimed, deliveryId, claimed.attempts), to), ...notes]);
  };
  return sendClaimed<ClaimedDelivery, Tried>(ctx, {
    claim: (at) => claimDelivery(db, { clinicId }, deliveryId, at),
    renew: (claimed, until) => renewClaim(db, claimedAs(claimed, deliveryId, claimed.attempts), until),
    handOver: async (claimed, mayGo) => {
      const addressee = await addresseeOf(ctx, shard, claimed, enclosures);
      return typeof addressee === "string" ? addressee : sendOn(shard, claimed, addressee, mayGo);
    },
    drop: (claimed, cause) => move(claimed, { state: "dropped", cause, settledAt: ctx.now() }),
    settle: (claimed, fate, tried) => move(claimed, rowOf(fate, ctx.now()), notesOf(shard, claimed, tried)),
  });
}
