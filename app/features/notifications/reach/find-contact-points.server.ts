import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { inParts } from "~/lib/in-parts";
import type { ShardName } from "~/platform/planes";
import { isReachable } from "../delivery/channel.policy";
import { findContacts, liveLogins, selectDevices } from "./reach.repo.server";

/** Where somebody can be reached now: proved addresses and the browsers they let us push to. */
export type ContactPoints = {
  email: string | null;
  /** E.164. */
  phone: string | null;
  /** Whether the phone may be written to on WhatsApp, too. */
  whatsApp: boolean;
  devices: { id: string; endpoint: string; p256dh: string; auth: string }[];
};

/**
 * Where members can be reached, by member id: two rounds on the directory and one on the shard. A browser whose login has ended,
 * however it ended, is not pushed to.
 * @param members at most 80; those whose account is shut out have no entry
 */
export async function findContactPoints(
  ctx: BothPlanesCtx,
  shard: ShardName,
  scope: Scope,
  members: readonly { id: string; accountId: string }[],
): Promise<Map<string, ContactPoints>> {
  if (members.length === 0) return new Map();
  const ids = members.map(({ id }) => id);
  const { db } = onShard(ctx, shard);
  const [accounts, [devices, consents]] = await Promise.all([
    findContacts(
      ctx.db,
      members.map(({ accountId }) => accountId),
    ),
    db.batch([selectDevices(db, scope, ids), consentsQuery(db, scope, ids, "whatsapp")]),
  ]);
  const agreed = agreedOf("whatsapp", consents);
  const logins = inParts([...new Set(devices.map(({ sessionId }) => sessionId))], 90);
  const alive = await Promise.all(logins.map((ids) => liveLogins(ctx.db, ids, ctx.now())));
  const points = new Map<string, ContactPoints>();
  for (const { id, accountId } of members) {
    const account = accounts.find((one) => one.accountId === accountId);
    if (!account || account.disabledAt !== null) continue;
    const means = { hasDevice: false, whatsApp: ctx.platform.whatsapp.isOn && agreed.has(id) };
    points.set(id, {
      email: isReachable("email", account, means) ? account.email : null,
      phone: isReachable("sms", account, means) ? account.phone : null,
      whatsApp: isReachable("whatsapp", account, means),
      devices: devices
        .filter(({ memberId, sessionId }) => memberId === id && alive.some((live) => live.has(sessionId)))
        .map(({ id, endpoint, p256dh, auth }) => ({ id, endpoint, p256dh, auth })),
    });
  }
  return points;
}
