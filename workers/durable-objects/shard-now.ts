import { shardOfClinic } from "../../app/features/tenancy/clinic/shard-directory.server";
import { seconds } from "../../app/lib/duration";
import { inTime } from "../../app/lib/in-time";
import type { ShardName } from "../../app/platform/planes";
import type { Job } from "../job-scope";

/** How long (ms) the directory is waited for. */
const patience = seconds(1);

/**
 * The shard that a clinic lives on now: an object may sleep for months, and its clinic move meanwhile (ADR 0069). What the object
 * remembers is what it goes by when the directory does not answer in time; writing at an old address is refused there.
 */
export function shardNow(
  job: Pick<Job, "directory">,
  known: { clinicId: string; shard: ShardName },
): Promise<ShardName> {
  const asked = shardOfClinic(job.directory, known.clinicId).catch(() => known.shard);
  return inTime(asked, patience, () => known.shard);
}
