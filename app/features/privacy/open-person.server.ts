import { eq } from "drizzle-orm";
import { account } from "~/features/identity/account/account.directory.table";
import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { recordKeptFor, type PersonAccount, type PersonPlace } from "~/features/kernel/personal-data";
import { placesOfAccount } from "~/features/tenancy/login/places-of-account.server";
import { heldStores } from "./held-stores.server";

/** A person: who they are in the directory, and in each clinic. */
export type Person = {
  account: PersonAccount;
  places: PersonPlace[];
  /** When (ms) the last of their records may go; null when none is to be kept. */
  keptUntil: number | null;
};

/** Until when (ms) the record that a place holds is to be kept, by the newest of all that belongs to it; 0 when there is none. */
export async function keptUntilIn(place: PersonPlace): Promise<number> {
  const asked = heldStores.flatMap(({ inPlace }) => inPlace?.retain?.newest ?? []);
  const newest = (await Promise.all(asked.map((ask) => ask(place)))).filter((at) => at !== null);
  return newest.length > 0 ? Math.max(...newest) + recordKeptFor : 0;
}

/** A person with all their places on all shards; null when there is no such account. */
export async function openPerson(ctx: BothPlanesCtx<AnyActor>, accountId: string): Promise<Person | null> {
  if ((await ctx.db.$count(account, eq(account.id, accountId))) === 0) return null;
  const found = await placesOfAccount(ctx, accountId);
  const places: PersonPlace[] = [];
  let keptUntil = 0;
  for (const place of found) {
    const until = await keptUntilIn(place);
    keptUntil = Math.max(keptUntil, until);
    places.push({ ...place, isKept: until > ctx.now() });
  }
  const memberIds = places.map(({ memberId }) => memberId);
  const keptIn = places.filter((place) => place.isKept).map(({ memberId }) => memberId);
  return {
    account: { ...ctx, accountId, memberIds, keptIn, isKept: keptIn.length > 0 },
    places,
    keptUntil: keptIn.length > 0 ? keptUntil : null,
  };
}
