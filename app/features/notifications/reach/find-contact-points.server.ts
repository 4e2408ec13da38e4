import type { SQLWrapper } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
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

type Member = { id: string; accountId: string };
type Device = Awaited<ReturnType<typeof selectDevices>>[number];

/**
 * Where members can be reached, by member id: two rounds on the directory and one on the shard. A browser whose login has ended,
 * however it ended, is not pushed to.
 * @param members at most 80; those whose account is shut out have no entry
 */
export async function findContactPoints(
  ctx: BothPlanesCtx,
  shard: ShardName,
  scope: Scope,
  members: readonly Member[],
): Promise<Map<string, ContactPoints>> {
  if (members.length === 0) return new Map();
  const ids = members.map(({ id }) => id);
  const { db } = onShard(ctx, shard);
  const accounts = accountsOf(ctx, members);
  const [[devices, consents]] = await Promise.all([
    db.batch([selectDevices(db, scope, ids), consentsQuery(db, scope, ids, "whatsapp")]),
    accounts,
  ]);
  return pointsOf(ctx, members, { accounts, devices, agreed: agreedOf("whatsapp", consents) });
}

/** Query for the browsers of members, to go along with what their ids are found by; for `pointsBeside`. @param among answers ids */
export function devicesQuery(db: ClinicDb, scope: Scope, among: SQLWrapper) {
  return selectDevices(db, scope, among);
}

/** The same of members whose devices are known already, in one round on the directory; of WhatsApp it says nothing. @param members at most 80 */
export async function pointsBeside(
  ctx: BothPlanesCtx,
  members: readonly Member[],
  devices: readonly Device[],
): Promise<Map<string, ContactPoints>> {
  if (members.length === 0) return new Map();
  return pointsOf(ctx, members, { accounts: accountsOf(ctx, members), devices, agreed: new Set() });
}

function accountsOf(ctx: BothPlanesCtx, members: readonly Member[]) {
  return findContacts(
    ctx.db,
    members.map(({ accountId }) => accountId),
  );
}

type Known = { accounts: ReturnType<typeof findContacts>; devices: readonly Device[]; agreed: ReadonlySet<string> };

async function pointsOf(ctx: BothPlanesCtx, members: readonly Member[], known: Known) {
  const logins = inParts([...new Set(known.devices.map(({ sessionId }) => sessionId))], 90);
  const [accounts, ...alive] = await Promise.all([
    known.accounts,
    ...logins.map((ids) => liveLogins(ctx.db, ids, ctx.now())),
  ]);
  const points = new Map<string, ContactPoints>();
  for (const { id, accountId } of members) {
    const account = accounts.find((one) => one.accountId === accountId);
    if (!account || account.disabledAt !== null) continue;
    const means = { hasDevice: false, whatsApp: ctx.platform.whatsapp.isOn && known.agreed.has(id) };
    points.set(id, {
      email: isReachable("email", account, means) ? account.email : null,
      phone: isReachable("sms", account, means) ? account.phone : null,
      whatsApp: isReachable("whatsapp", account, means),
      devices: known.devices
        .filter(({ memberId, sessionId }) => memberId === id && alive.some((live) => live.has(sessionId)))
        .map(({ id, endpoint, p256dh, auth }) => ({ id, endpoint, p256dh, auth })),
    });
  }
  return points;
}
