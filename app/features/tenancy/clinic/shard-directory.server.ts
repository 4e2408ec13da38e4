import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { shardNames, type ShardName } from "~/platform/planes";
import { findShardOf } from "./clinic.repo.server";

type DirectoryReader = Pick<BothPlanesCtx, "db" | "platform" | "now">;

const life = hours(1);
const remembered = new Map<string, { shard: ShardName; until: number }>();

function remember(clinicId: string, shard: ShardName, now: number): ShardName {
  if (remembered.size >= 5000) remembered.clear();
  remembered.set(clinicId, { shard, until: now + life });
  return shard;
}

/**
 * The shard a clinic lives on, where no login says so: from this isolate, from KV (1 h), else from the directory.
 * A clinic never changes its shard under `v1` of the key; moving one would need `v2`.
 * @throws AppError `tenancy.clinic_not_found`
 */
export async function shardOfClinic(ctx: DirectoryReader, clinicId: string): Promise<ShardName> {
  const known = remembered.get(clinicId);
  if (known && known.until > ctx.now()) return known.shard;
  const key = `shard:v1:${clinicId}`;
  const cached = await ctx.platform.cache.get(key);
  const shard = shardNames.find((name) => name === cached);
  if (shard) return remember(clinicId, shard, ctx.now());
  const found = await findShardOf(ctx.db, clinicId);
  if (!found) throw new AppError("tenancy.clinic_not_found", { detail: clinicId });
  await ctx.platform.cache.put(key, found, life / 1000);
  return remember(clinicId, found, ctx.now());
}

/** Forgets what this isolate remembers of shards (tests). */
export function forgetShards(): void {
  remembered.clear();
}
