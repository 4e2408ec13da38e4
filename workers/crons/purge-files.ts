import { purgeFiles as purge } from "../../app/features/files/purge-files.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/** Hourly: destroys unfinished uploads and files that nothing uses, 24 h later, on every shard. */
export async function purgeFiles(job: Job): Promise<number> {
  let destroyed = 0;
  for (const shard of shardNames) destroyed += await purge(job.shard(shard));
  return destroyed;
}
