import { purgeDeleted } from "../../app/features/diary/entry/purge-deleted.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";
import { onEach } from "./on-each";

/** Hourly: destroys diary entries deleted over 24 h ago, on every shard. */
export function purgeDiary(job: Job): Promise<number> {
  return onEach(shardNames, (shard) => purgeDeleted(job.shard(shard)));
}
