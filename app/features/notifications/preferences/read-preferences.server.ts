import type { Actor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { isReachable, isWanted } from "../delivery/channel.policy";
import type { NoticeChannel, NoticeKind } from "~/features/kernel/notice-rule";
import { noticeChannels } from "~/features/kernel/notice-rule";
import { clockText } from "~/lib/time/clock-text";
import { kindsOf } from "../notice/notice-kind";
import { houseQuietHours } from "./quiet-hours.policy";
import { findContacts, selectDevices, selectPreferences, selectQuietHours } from "../reach/reach.repo.server";

/** What the settings page shows. */
export type NoticeSettings = {
  kinds: { kind: NoticeKind; wanted: NoticeChannel[] }[];
  /** Channels that lead to the person now. */
  reachable: NoticeChannel[];
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
  const [[wishes, hours, devices], [contact]] = await Promise.all([
    db.batch([selectPreferences(db, actor, ids), selectQuietHours(db, actor, ids), selectDevices(db, actor, ids)]),
    findContacts(directory.db, [actor.accountId]),
  ]);
  const quiet = hours[0] ?? houseQuietHours;
  const said = (kind: string, channel: string) => wishes.find((w) => w.kind === kind && w.channel === channel)?.wanted;
  return {
    kinds: kindsOf(actor.role).map((kind) => ({
      kind,
      wanted: noticeChannels.filter((channel) => isWanted(kind, channel, said(kind, channel))),
    })),
    reachable: noticeChannels.filter((channel) => isReachable(channel, contact, devices.length > 0)),
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
