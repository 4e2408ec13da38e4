import { remindReviews as remind } from "../../app/features/safety-plan/remind-reviews.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/**
 * Hourly, so that a reminder comes at about the hour of the day at which the plan was saved, when its people are awake; each due
 * date once.
 */
export async function remindReviews(job: Job): Promise<number> {
  let reminded = 0;
  for (const shard of shardNames) reminded += await remind(job.shard(shard));
  return reminded;
}
