import type { Actor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { readConsent, type Consent } from "~/features/consent/read-consent.server";
import { isReachable, isWanted } from "../delivery/channel.policy";
import type { NoticeChannel, NoticeKind } from "~/features/kernel/said/notice-rule";
import { noticeChannels } from "~/features/kernel/said/notice-rule";
import { clockText } from "~/lib/time/clock-text";
import { kindsOf } from "../notice/notice-kind";
import { houseQuietHours } from "./quiet-hours.policy";
import { findContacts, selectDevices, selectPreferences, selectQuietHours } from "../reach/reach.repo.server";

/** What the settings page shows. */
export type NoticeSettings = {
  kinds: { kind: NoticeKind; wanted: NoticeChannel[] }[];
  /** Channels that lead to the person now. */
  reachable: NoticeChannel[];
  /** Channels that there is something to choose about. */
  channels: NoticeChannel[];
  /** How they stand to WhatsApp; null where we have no number on it. */
  whatsApp: Consent | null;
  email: { address: string; verified: boolean };
  phone: { number: string | null; verified: boolean };
  devices: { id: string; label: string; createdAt: number; thisLogin: boolean }[];
  quiet: { on: boolean; from: string; to: string };
};

/** What the caller gets by which channel, and when they are left in peace. */
export async function readPreferences(
  ctx: ClinicCtx<Actor>,
  directory: Pick<BothPlanesCtx, "db">,
): Promise<NoticeSettings> {
  const { actor, db } = ctx;
  const ids = [actor.memberId];
  const [[wishes, hours, devices], [contact], consent] = await Promise.all([
    db.batch([selectPreferences(db, actor, ids), selectQuietHours(db, actor, ids), selectDevices(db, actor, ids)]),
    findContacts(directory.db, [actor.accountId]),
    readConsent(ctx, "whatsapp"),
  ]);
  const { isOn } = ctx.platform.whatsapp;
  const means = { hasDevice: devices.length > 0, whatsApp: isOn && consent.granted };
  // Who has not agreed to WhatsApp has nothing to choose there.
  const channels = noticeChannels.filter((channel) => channel !== "whatsapp" || means.whatsApp);
  const quiet = hours[0] ?? houseQuietHours;
  const said = (kind: string, channel: string) => wishes.find((w) => w.kind === kind && w.channel === channel)?.wanted;
  return {
    kinds: kindsOf(actor.role).map((kind) => ({
      kind,
      wanted: channels.filter((channel) => isWanted(kind, channel, (one) => said(kind, one))),
    })),
    reachable: noticeChannels.filter((channel) => isReachable(channel, contact, means)),
    channels,
    whatsApp: isOn ? consent : null,
    email: { address: contact?.email ?? "", verified: (contact?.emailVerifiedAt ?? null) !== null },
    phone: { number: contact?.phone ?? null, verified: (contact?.phoneVerifiedAt ?? null) !== null },
    devices: devices.map(({ id, label, createdAt, sessionId }) => ({
      id,
      label,
      createdAt,
      thisLogin: sessionId === actor.sessionId,
    })),
    quiet: { on: quiet.on, from: clockText(quiet.fromMinute), to: clockText(quiet.toMinute) },
  };
}
