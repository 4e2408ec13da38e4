import { relayEvents } from "../../app/features/kernel/announce.server";
import { shardNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/** Every minute: announces committed events that never reached the queue, on every plane. */
export async function relay(job: Job): Promise<number> {
  let relayed = 0;
  for (const plane of ["DIRECTORY", ...shardNames] as const) relayed += await relayEvents(job.on(plane));
  return relayed;
}
