import { purgeDeleted } from "../../app/features/diary/purge-deleted.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/** Hourly: destroys diary entries deleted over 24 h ago, on every shard. */
export async function purgeDiary(job: Job): Promise<number> {
  let destroyed = 0;
  for (const shard of shardNames) destroyed += await purgeDeleted(job.shard(shard));
  return destroyed;
}
