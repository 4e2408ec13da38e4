import { remindReviews as remind } from "../../app/features/safety-plan/review/remind-reviews.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";
import { onEach } from "./on-each";

/**
 * Hourly, so that a reminder comes at about the hour of the day at which the plan was saved, when its people are awake; each due
 * date once.
 */
export function remindReviews(job: Job): Promise<number> {
  return onEach(shardNames, (shard) => remind(job.shard(shard)));
}
