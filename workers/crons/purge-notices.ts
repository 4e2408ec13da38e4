import { purgeMails, purgeNotices as purge } from "../../app/features/notifications/notice/purge-notices.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/** Hourly: removes notices, deliveries and mails that have served their time, on every plane. */
export async function purgeNotices(job: Job): Promise<number> {
  let removed = await purgeMails(job.directory);
  for (const shard of shardNames) removed += await purge(job.shard(shard));
  return removed;
}
