import { sweepDeliveries } from "../../app/features/notifications/delivery/sweep-deliveries.server";
import { sweepMails } from "../../app/features/notifications/mail/sweep-mails.server";
import { planeNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";
import { onEach } from "./on-each";

/** Every minute: queues mails and deliveries that are due again or that the queue lost. */
export function sweep(job: Job): Promise<number> {
  return onEach(planeNames, (plane) =>
    plane === "DIRECTORY" ? sweepMails(job.directory) : sweepDeliveries(job.shard(plane)),
  );
}
