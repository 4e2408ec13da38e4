import { sweepDeliveries } from "../../app/features/notifications/sweep-deliveries.server";
import { sweepMails } from "../../app/features/notifications/sweep-mails.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/** Every minute: queues mails and deliveries that are due again or that the queue lost. */
export async function sweep(job: Job): Promise<number> {
  let swept = await sweepMails(job.directory);
  for (const shard of shardNames) swept += await sweepDeliveries(job.shard(shard));
  return swept;
}
