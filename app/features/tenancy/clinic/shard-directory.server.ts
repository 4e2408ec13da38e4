import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import type { ShardName } from "~/platform/planes";
import { findShardOf } from "./clinic.repo.server";

type DirectoryReader = Pick<BothPlanesCtx, "db" | "now">;

/** How long (ms) an isolate remembers: far shorter than a clinic that has moved stays readable where it was (`staysReadable`). */
const life = seconds(30);
const remembered = new Map<string, { shard: ShardName; until: number }>();

/**
 * The shard a clinic lives on, where no login says so: from this isolate, else from the directory. A clinic that is moved is met at
 * its old address for half a minute at most: there it can still be read, and writing is refused by the fence (ADR 0069).
 * @throws AppError `tenancy.clinic_not_found`
 */
export async function shardOfClinic(ctx: DirectoryReader, clinicId: string): Promise<ShardName> {
  const known = remembered.get(clinicId);
  if (known && known.until > ctx.now()) return known.shard;
  const found = await findShardOf(ctx.db, clinicId);
  if (!found) throw new AppError("tenancy.clinic_not_found", { detail: clinicId });
  if (remembered.size >= 5000) remembered.clear();
  remembered.set(clinicId, { shard: found, until: ctx.now() + life });
  return found;
}

/** Forgets what this isolate remembers of shards (tests). */
export function forgetShards(): void {
  remembered.clear();
}
