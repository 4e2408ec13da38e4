import type { Statements } from "~/db/statement";
import { longestTokenLife } from "~/platform/keys/keyed-tokens";
import type { SystemActor } from "../actor";
import type { DirectoryCtx, PlatformCtx } from "../ctx";
import { listPlaces, listRingKeys, putPlace, putRingKey, type KeyPlace, type RingKey } from "./key-place.repo.server";
import { isPlaceDue, placesToWaitFor } from "./key-rotation.policy";

export { dataKeyPlace, goThroughAgain, type KeyPlace, type RingKey } from "./key-place.repo.server";

/** What going through a place, or a part of it, found. `cursor`: where to go on when it is not through yet. */
export type Rewrapped = { rewrapped: number; left: number; unreadable: string[]; cursor: string | null };

/** A place that holds keys wrapped under the master keys. */
export type WrappedPlace = { place: string; rewrap(cursor: string | null): Promise<Rewrapped> };

type Job = DirectoryCtx<SystemActor>;
type Ring = RingKey["ring"];

/** Notes which keys each ring has, and since when the first of it is the current one. @returns that of the master keys */
async function noteRings(ctx: Job): Promise<{ since: Record<Ring, number>; known: RingKey[] }> {
  const now = ctx.now();
  const before = await listRingKeys(ctx.db);
  const rings: [Ring, readonly string[]][] = [
    ["MASTER_KEYS", ctx.platform.masterKeys.kids],
    ["TOKEN_KEYS", ctx.platform.tokens.kids],
  ];
  const known = rings.flatMap(([ring, kids]) =>
    kids.map((kid, i): RingKey => {
      const found = before.find((one) => one.ring === ring && one.kid === kid);
      const currentSince = i === 0 ? (found?.currentSince ?? now) : null;
      return { ring, kid, currentSince, mayGo: false, waitsFor: "", checkedAt: now };
    }),
  );
  const sinceOf = (ring: Ring) =>
    known.find((one) => one.ring === ring && one.currentSince !== null)?.currentSince ?? now;
  // Written before anything is gone through: from here on the rotation counts as begun.
  await ctx.db.batch(known.map((one) => putRingKey(ctx.db, { ...one, ...judgedBefore(before, one) })) as Statements);
  return { since: { MASTER_KEYS: sinceOf("MASTER_KEYS"), TOKEN_KEYS: sinceOf("TOKEN_KEYS") }, known };
}

/** A judgement stands until the next one, but not for a key that has been current since. */
function judgedBefore(before: readonly RingKey[], { ring, kid, currentSince }: RingKey) {
  const found = before.find((one) => one.ring === ring && one.kid === kid);
  if (!found || currentSince !== null || found.currentSince !== null) return {};
  return { mayGo: found.mayGo, waitsFor: found.waitsFor, checkedAt: found.checkedAt };
}

async function goThrough(ctx: Job, { place, rewrap }: WrappedPlace, before: KeyPlace | undefined): Promise<number> {
  const kid = ctx.platform.masterKeys.currentKid;
  const goesOn = before?.kid === kid && before.cursor !== null;
  const startedAt = goesOn ? before.startedAt : ctx.now();
  const { rewrapped, left, unreadable, cursor } = await rewrap(goesOn ? before.cursor : null);
  const sums = goesOn ? before : { rewrapped: 0, left: 0, unreadable: 0, example: null };
  await putPlace(ctx.db, {
    place,
    kid,
    startedAt,
    cursor,
    rewrapped: sums.rewrapped + rewrapped,
    left: sums.left + left,
    unreadable: sums.unreadable + unreadable.length,
    example: unreadable[0] ?? sums.example,
    checkedAt: ctx.now(),
  });
  return rewrapped;
}

/** Judges every key of both rings by what has been found. */
async function judge(
  ctx: Job,
  places: readonly string[],
  { since, known }: Awaited<ReturnType<typeof noteRings>>,
): Promise<void> {
  const now = ctx.now();
  const at = { current: ctx.platform.masterKeys.currentKid, since: since.MASTER_KEYS };
  const waiting = placesToWaitFor(places, await listPlaces(ctx.db), at);
  const tokensEnd = since.TOKEN_KEYS + longestTokenLife;
  const judged = known.map((one): RingKey => {
    if (one.currentSince !== null) return { ...one, waitsFor: "current" };
    if (one.ring === "MASTER_KEYS") return { ...one, mayGo: waiting.length === 0, waitsFor: waiting.join(", ") };
    const isOver = now >= tokensEnd;
    return { ...one, mayGo: isOver, waitsFor: isOver ? "" : String(tokensEnd) };
  });
  await ctx.db.batch(judged.map((one) => putRingKey(ctx.db, { ...one, checkedAt: now })) as Statements);
}

/**
 * Wraps what older master keys wrap under the current one, place by place, and works out which keys nothing needs any more. A
 * place that cannot be gone through stops no other; it counts as not through.
 * @returns how many keys were wrapped anew
 */
export async function rotateKeys(ctx: Job, places: readonly WrappedPlace[]): Promise<number> {
  const rings = await noteRings(ctx);
  const states = await listPlaces(ctx.db);
  const at = { current: ctx.platform.masterKeys.currentKid, since: rings.since.MASTER_KEYS, now: ctx.now() };
  const due = places.filter(({ place }) =>
    isPlaceDue(
      states.find((one) => one.place === place),
      at,
    ),
  );
  const settled = await Promise.allSettled(
    due.map((one) =>
      goThrough(
        ctx,
        one,
        states.find(({ place }) => place === one.place),
      ),
    ),
  );
  await judge(
    ctx,
    places.map(({ place }) => place),
    rings,
  );
  const failed = settled.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  return settled.reduce((sum, one) => sum + (one.status === "fulfilled" ? one.value : 0), 0);
}

/** How rotation stands, for the platform's admins. Keys that the rings no longer hold are left out. */
export async function readKeyRotation(ctx: PlatformCtx): Promise<{ keys: RingKey[]; places: KeyPlace[] }> {
  const [keys, places] = await Promise.all([listRingKeys(ctx.db), listPlaces(ctx.db)]);
  const held = { MASTER_KEYS: ctx.platform.masterKeys.kids, TOKEN_KEYS: ctx.platform.tokens.kids };
  return { keys: keys.filter(({ ring, kid }) => held[ring].includes(kid)), places };
}
