import { eq } from "drizzle-orm";
import { account } from "~/features/identity/account/account.directory.table";
import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { recordKeptFor, type PersonAccount, type PersonPlace } from "~/features/kernel/personal-data";
import { placesOfAccount } from "~/features/tenancy/login/places-of-account.server";
import { everyPersonalData } from "~/registry/personal-data.server";

/** A person: who they are in the directory, and in each clinic. */
export type Person = { account: PersonAccount; places: PersonPlace[] };

/** Whether the record that a place holds is still to be kept, by the newest of all that belongs to it. */
async function isKept(place: PersonPlace): Promise<boolean> {
  const asked = everyPersonalData
    .flatMap(({ stores }) => stores)
    .flatMap((store) => ("inPlace" in store && store.inPlace?.retain?.newest) || []);
  const newest = (await Promise.all(asked.map((ask) => ask(place)))).filter((at) => at !== null);
  return newest.length > 0 && Math.max(...newest) + recordKeptFor > place.now();
}

/** A person with all their places on all shards; null when there is no such account. */
export async function openPerson(ctx: BothPlanesCtx<AnyActor>, accountId: string): Promise<Person | null> {
  if ((await ctx.db.$count(account, eq(account.id, accountId))) === 0) return null;
  const found = await placesOfAccount(ctx, accountId);
  const places: PersonPlace[] = [];
  for (const place of found) places.push({ ...place, isKept: await isKept(place) });
  const memberIds = places.map(({ memberId }) => memberId);
  const keptIn = places.filter((place) => place.isKept).map(({ memberId }) => memberId);
  return { account: { ...ctx, accountId, memberIds, keptIn, isKept: keptIn.length > 0 }, places };
}
