import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import type { ShardName } from "~/platform/planes";
import { channelsOf, isReachable } from "../delivery/channel.policy";
import { noticeChannels, type NoticeChannel, type NoticeKind } from "~/features/kernel/said/notice-rule";
import { houseQuietHours, type QuietHours } from "../preferences/quiet-hours.policy";
import { findContacts, selectDevices, selectMembers, selectPreferences, selectQuietHours } from "./reach.repo.server";

/** What the members said: kind and channel → wanted. */
export type Wishes = ReadonlyMap<string, boolean>;

/** Where an active member can be reached outside the app now, and what they said about it. */
export type Reach = {
  memberId: string;
  zone: string;
  hours: QuietHours;
  wishes: Wishes;
  channels: ReadonlySet<NoticeChannel>;
};

/** Key of a wish. */
export function wishKey(kind: string, channel: NoticeChannel): string {
  return `${kind}/${channel}`;
}

/** Whom something of a kind is told to. */
type Told = { memberId: string; kind: NoticeKind };
type Wish = { memberId: string; kind: string; channel: string; wanted: boolean };

/** Whether any of this goes out on a channel to somebody who is reached by all of them. */
function goesOut(about: readonly Told[], wishes: readonly Wish[]): boolean {
  return about.some(({ memberId, kind }) => {
    const own = wishes.filter((wish) => wish.memberId === memberId && wish.kind === kind);
    const said = (channel: NoticeChannel) => own.find((wish) => wish.channel === channel)?.wanted;
    return channelsOf(kind, () => true, said).length > 0;
  });
}

/**
 * How members can be reached: their proved addresses, devices, wishes, quiet hours and whether they agreed to WhatsApp, in one batch on the shard and one query
 * on the directory. Members who were shut out are left out.
 * @param ids members of the clinic
 * @param about what they are to be told: where none of it goes out on a channel, the directory is not asked, and no channel reaches anybody
 */
export async function findReach(
  ctx: BothPlanesCtx,
  shard: ShardName,
  scope: Scope,
  ids: string[],
  about?: readonly Told[],
): Promise<Reach[]> {
  const { db } = onShard(ctx, shard);
  const [members, wishes, hours, devices, consents] = await db.batch([
    selectMembers(db, scope, ids),
    selectPreferences(db, scope, ids),
    selectQuietHours(db, scope, ids),
    selectDevices(db, scope, ids),
    consentsQuery(db, scope, ids, "whatsapp"),
  ]);
  const agreed = agreedOf("whatsapp", consents);
  const active = members.filter(({ disabledAt }) => disabledAt === null);
  if (active.length === 0) return [];
  const accounts = active.map(({ accountId }) => accountId);
  const contacts = about === undefined || goesOut(about, wishes) ? await findContacts(ctx.db, accounts) : [];
  return active.map(({ id, accountId, zone }) => {
    const contact = contacts.find((c) => c.accountId === accountId);
    const hasDevice = devices.some(({ memberId }) => memberId === id);
    const means = { hasDevice, whatsApp: ctx.platform.whatsapp.isOn && agreed.has(id) };
    const channels = noticeChannels.filter((channel) => isReachable(channel, contact, means));
    const said = wishes.filter(({ memberId }) => memberId === id);
    return {
      memberId: id,
      zone,
      hours: hours.find(({ memberId }) => memberId === id) ?? houseQuietHours,
      wishes: new Map(said.map(({ kind, channel, wanted }) => [wishKey(kind, channel), wanted])),
      channels: new Set(channels),
    };
  });
}
