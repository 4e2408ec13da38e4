import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { shardNames } from "~/platform/planes";
import { copiesInStore, deleteChunks } from "./export-chunks.server";
import { findExport } from "./export.repo.server";

/**
 * Deletes chunks of copies that no shard knows: a turn hung, wrote on after its copy was taken away, and was killed before it could clean up
 * after itself. A row stands before its first chunk, so what has none never comes to count. Run by cron. @returns how many copies
 */
export async function sweepChunks(ctx: BothPlanesCtx<SystemActor>): Promise<number> {
  const { files } = ctx.platform;
  let swept = 0;
  for await (const { clinicId, id } of copiesInStore(files)) {
    const rows = await Promise.all(shardNames.map((shard) => findExport(ctx.shard(shard), { clinicId }, id)));
    if (rows.some((row) => row !== undefined)) continue;
    await deleteChunks(files, { clinicId, id });
    swept += 1;
  }
  return swept;
}
