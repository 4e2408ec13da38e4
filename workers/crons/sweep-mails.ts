import { sweepMails as sweep } from "../../app/features/notifications/sweep-mails.server";
import type { Job } from "../job-scope";

/** Every minute: queues mails that are due again or that the queue lost. */
export async function sweepMails(job: Job): Promise<number> {
  return sweep(job.directory);
}
