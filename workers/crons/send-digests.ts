import { sendDigests as send } from "../../app/features/notifications/send-digests.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/** Every minute: lets go what waited for the end of quiet hours, on every shard. */
export async function sendDigests(job: Job): Promise<number> {
  let gone = 0;
  for (const shard of shardNames) gone += await send(job.shard(shard));
  return gone;
}
