import { sendDigests as send } from "../../app/features/notifications/delivery/send-digests.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";
import { onEach } from "./on-each";

/** Every minute: lets go what waited for the end of quiet hours, on every shard. */
export function sendDigests(job: Job): Promise<number> {
  return onEach(shardNames, (shard) => send(job.shard(shard)));
}
