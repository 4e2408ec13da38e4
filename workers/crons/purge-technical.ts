import { purgeKernel } from "../../app/features/kernel/jobs/purge.server";
import { purgeIdentity } from "../../app/features/identity/account/purge-identity.server";
import { purgeInvitations } from "../../app/features/tenancy/invitation/purge-invitations.server";
import { planeNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";

/** Hourly: removes what has served its time (docs/data-map.md), on every plane. */
export async function purgeTechnical(job: Job): Promise<number> {
  let removed = (await purgeIdentity(job.directory)) + (await purgeInvitations(job.directory));
  for (const plane of planeNames) removed += await purgeKernel(job.on(plane));
  return removed;
}
