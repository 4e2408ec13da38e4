import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import { legalHold } from "./legal-hold.directory.table";
import type { AnyActor, SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { placesOfAccount } from "~/features/tenancy/login/places-of-account.server";
import { isHeld, member } from "~/features/tenancy/member/member.table";
import { log } from "~/platform/log";
import { type Plane, type ShardName, shardNames } from "~/platform/planes";
import { countStanding, heldMembers, heldMembersAmong } from "./hold.repo.server";

const pageSize = 500;

/** Ids of who is held, for a statement of a plane to select within itself: on a shard of members, by their marks. */
export function heldOn(plane: Plane) {
  if (plane !== "DIRECTORY") return sql`(select ${member.id} from ${member} where ${isHeld})`;
  return sql`(select ${legalHold.accountId} from ${legalHold} where ${isNull(legalHold.liftedAt)}
    union all select ${membership.id} from ${membership} join ${legalHold} on ${legalHold.accountId} = ${membership.accountId}
    where ${isNull(legalHold.liftedAt)})`;
}

/** Makes the marks of one account's places what the directory says; harmless as often as it runs. */
export async function markHeld(ctx: BothPlanesCtx<AnyActor>, accountId: string): Promise<void> {
  const heldAt = (await countStanding(ctx.db, accountId)) > 0 ? ctx.now() : null;
  const isOtherwise = heldAt === null ? isHeld : isNull(member.heldAt);
  for (const { db, clinicId, memberId } of await placesOfAccount(ctx, accountId)) {
    const own = and(eq(member.clinicId, clinicId), eq(member.id, memberId), isOtherwise);
    await db.update(member).set({ heldAt }).where(own);
  }
}

/** The same right after a commit: what does not answer then is marked by the event's subscriber. */
export async function settleHeld(ctx: BothPlanesCtx<AnyActor>, accountId: string): Promise<void> {
  try {
    await markHeld(ctx, accountId);
  } catch (error) {
    log({ event: "hold.mark_deferred", error: error instanceof Error ? error.name : "unknown" });
  }
}

async function unmark(ctx: BothPlanesCtx<SystemActor>, db: ClinicDb): Promise<void> {
  for (let after = "", size = pageSize; size === pageSize;) {
    const page = await db
      .select({ id: member.id })
      .from(member)
      .where(and(isHeld, gt(member.id, after)))
      .orderBy(asc(member.id))
      .limit(pageSize);
    const ids = page.map(({ id }) => id);
    const held = ids.length > 0 ? await heldMembersAmong(ctx.db, ids) : new Set();
    const free = ids.filter((id) => !held.has(id));
    if (free.length > 0)
      await db
        .update(member)
        .set({ heldAt: null })
        .where(and(isHeld, isAmong(member.id, free)));
    after = ids.at(-1) ?? "";
    size = page.length;
  }
}

/**
 * Makes every shard's marks what the directory says, before a run of the retention removes anything: also of places that were opened,
 * or moved to another shard, after their person was held. However many there are, 500 at a time.
 */
export async function markEverybodyHeld(ctx: BothPlanesCtx<SystemActor>): Promise<void> {
  for (const shard of shardNames) await unmark(ctx, ctx.shard(shard));
  for (let after = "", size = pageSize; size === pageSize;) {
    const page = await heldMembers(ctx.db, after, pageSize);
    const byShard = new Map<ShardName, string[]>();
    for (const { id, clinicId } of page) {
      const shard = await shardOfClinic(ctx, clinicId);
      byShard.set(shard, [...(byShard.get(shard) ?? []), id]);
    }
    for (const [shard, ids] of byShard)
      await ctx
        .shard(shard)
        .update(member)
        .set({ heldAt: ctx.now() })
        .where(and(isAmong(member.id, ids), isNull(member.heldAt)));
    after = page.at(-1)?.id ?? "";
    size = page.length;
  }
}
