import type { Job } from "../job-scope";

/** Every minute: has the auditor look if its own alarm has not, so that a lost alarm is noticed. */
export async function watchSos(job: Job): Promise<number> {
  await job.scope.platform.sos.wakeAuditor();
  return 0;
}
