import { relayEvents } from "../../app/features/kernel/events/announce.server";
import { purgeKernel } from "../../app/features/kernel/jobs/purge.server";
import { purgeIdentity } from "../../app/features/identity/account/purge-identity.server";
import { sweepDeliveries } from "../../app/features/notifications/delivery/sweep-deliveries.server";
import { sweepMails } from "../../app/features/notifications/mail/sweep-mails.server";
import { purgeMails, purgeNotices as purge } from "../../app/features/notifications/notice/purge-notices.server";
import { purgeInvitations } from "../../app/features/tenancy/invitation/purge-invitations.server";
import { planeNames } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import { onEach, perPlane } from "./on-each";

/** Announces committed events that are not handled though they are due. */
export const relay = perPlane(relayEvents);

/** Queues mails (directory) and deliveries (shards) that are due again or that the queue lost. */
export function sweep(job: Job): Promise<number> {
  return onEach(planeNames, (plane) =>
    plane === "DIRECTORY" ? sweepMails(job.directory) : sweepDeliveries(job.shard(plane)),
  );
}

/** Removes notices, deliveries and mails that have served their time. */
export async function purgeNotices(job: Job): Promise<number> {
  return onEach(planeNames, (plane) => (plane === "DIRECTORY" ? purgeMails(job.directory) : purge(job.shard(plane))));
}

/** Removes what else has served its time (docs/data-map.md). */
export async function purgeTechnical(job: Job): Promise<number> {
  const own = [purgeIdentity, purgeInvitations].map((purge) => () => purge(job.directory));
  const kernel = planeNames.map((plane) => () => purgeKernel(job.on(plane)));
  return onEach([...own, ...kernel], (purge) => purge());
}
