import type { SystemActor } from "~/features/kernel/actor";
import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import type { BothPlanesCtx, ClinicCtx, Scope } from "~/features/kernel/ctx";
import { isNoticeKind } from "../notice/notice-kind";
import { forgetDevice } from "../reach/device.repo.server";
import { liveLogins, selectDevices } from "../reach/reach.repo.server";
import { isReachable } from "./channel.policy";
import type { Claim, Desks } from "../desk/delivery-desk.server";
import type { Enclosures } from "./enclosure";
import type { Addressee } from "./send-on-channel.server";

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

/** Where the member of a claimed delivery can be reached now, or why not. */
export async function addresseeOf(
  ctx: Jobs,
  { shard, contactOf }: { shard: ClinicCtx<SystemActor>; contactOf: Desks["contactOf"] },
  claimed: Claim,
  enclosures: Enclosures,
): Promise<Addressee | string> {
  const { db } = shard;
  const { channel, memberId, recipient } = claimed;
  const push = channel === "push";
  const [devices, consents] = await Promise.all([
    push ? selectDevices(db, claimed, [memberId]) : [],
    channel === "whatsapp" ? consentsQuery(db, claimed, [memberId], "whatsapp") : [],
  ]);
  if (!recipient || recipient.disabledAt !== null) return "member_gone";
  if (recipient.noticeId === null || !isNoticeKind(claimed.kind)) return "withdrawn";
  if (recipient.readAt !== null && claimed.kind !== "test") return "read_already";
  if (channel === "whatsapp" && !ctx.platform.whatsapp.isOn) return "channel_off";
  if (channel === "whatsapp" && !agreedOf("whatsapp", consents).has(memberId)) return "no_consent";
  const [contact, open] = await Promise.all([
    contactOf(recipient.accountId),
    push ? devicesStillOpen(ctx, shard, claimed, devices) : [],
  ]);
  const means = { hasDevice: open.length > 0, whatsApp: channel === "whatsapp" };
  if (!contact || !isReachable(channel, contact, means)) return "no_address";
  const { name, zone, subjectId, toldAt } = recipient;
  const enclose = claimed.gathers === null ? enclosures[claimed.kind] : undefined; // a digest is of many
  const notice = { ...claimed, kind: claimed.kind, subjectId: subjectId ?? "", toldAt: toldAt ?? 0, zone, name };
  const enclosed = enclose ? await enclose(shard, { ...notice, email: contact.email }) : {};
  if (enclosed === null) return "pointless";
  return { name, email: contact.email, phone: contact.phone ?? "", devices: open, enclosed };
}
