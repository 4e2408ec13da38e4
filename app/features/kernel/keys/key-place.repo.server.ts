import { asc, eq } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { keyPlace, ringKey } from "./key-place.directory.table";

export type KeyPlace = typeof keyPlace.$inferSelect;
export type RingKey = typeof ringKey.$inferSelect;

/** Every place as it was last found. */
export function listPlaces(db: DirectoryDb): Promise<KeyPlace[]> {
  return db.select().from(keyPlace).orderBy(asc(keyPlace.place)).limit(100);
}

/** Every key that a ring has ever had, as it was last judged. */
export function listRingKeys(db: DirectoryDb): Promise<RingKey[]> {
  return db.select().from(ringKey).orderBy(asc(ringKey.ring), asc(ringKey.kid)).limit(100);
}

/** Writes down how a place was found. */
export async function putPlace(db: DirectoryDb, found: KeyPlace): Promise<void> {
  await db.insert(keyPlace).values(found).onConflictDoUpdate({ target: keyPlace.place, set: found });
}

/** Where data keys of clinics are, shard by shard. */
export const dataKeyPlace = (shard: string) => `data_key ${shard}`;

/** Statement that has the data keys of a shard gone through again from the beginning: keys have come that were not there. */
export function goThroughAgain(db: DirectoryDb, shard: string): Statement {
  return db.delete(keyPlace).where(eq(keyPlace.place, dataKeyPlace(shard)));
}

/** Statement that writes down how a key was judged. */
export function putRingKey(db: DirectoryDb, judged: RingKey): Statement {
  return db
    .insert(ringKey)
    .values(judged)
    .onConflictDoUpdate({ target: [ringKey.ring, ringKey.kid], set: judged });
}
