import type { SystemActor } from "../../app/features/kernel/actor";
import type { ClinicCtx, Ctx } from "../../app/features/kernel/ctx";
import { planeNames, shardNames } from "../../app/platform/planes";
import type { Job } from "../job-scope";

/**
 * Work on each of several databases side by side, so that one that does not answer holds the others up neither by failing nor by
 * hanging. @returns the sum of what they did @throws the first failure, once all have ended
 */
export async function onEach<const Part>(
  parts: readonly Part[],
  work: (part: Part) => Promise<number>,
): Promise<number> {
  const ends = await Promise.allSettled(parts.map(work));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
  return ends.reduce((sum, end) => sum + (end.status === "fulfilled" ? end.value : 0), 0);
}

/** A use case that is the same on every shard, as a job. */
export function perShard(work: (ctx: ClinicCtx<SystemActor>) => Promise<number>): (job: Job) => Promise<number> {
  return (job) => onEach(shardNames, (shard) => work(job.shard(shard)));
}

/** A use case that is the same on every plane, the directory among them, as a job. */
export function perPlane(work: (ctx: Ctx<SystemActor>) => Promise<number>): (job: Job) => Promise<number> {
  return (job) => onEach(planeNames, (plane) => work(job.on(plane)));
}
