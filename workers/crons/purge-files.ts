import { purgeFiles as purge } from "../../app/features/files/store/purge-files.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";
import { onEach } from "./on-each";

/** Hourly: destroys unfinished uploads and files that nothing uses, 24 h later, on every shard. */
export function purgeFiles(job: Job): Promise<number> {
  return onEach(shardNames, (shard) => purge(job.shard(shard)));
}
