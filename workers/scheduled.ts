import { runJob } from "../app/features/kernel/run-job.server";
import { hours, minutes } from "../app/lib/duration";
import type { Env } from "../app/platform/env";
import { log } from "../app/platform/log";
import { checkReadiness } from "./crons/check-readiness";
import { purgeDiary } from "./crons/purge-diary";
import { purgeFiles } from "./crons/purge-files";
import { purgeNotices } from "./crons/purge-notices";
import { purgeTechnical, rewrapKeys } from "./crons/purge-technical";
import { relay } from "./crons/relay";
import { remindReviews } from "./crons/remind-reviews";
import { sendDigests } from "./crons/send-digests";
import { sweep } from "./crons/sweep";
import { watchSos } from "./crons/watch-sos";
import { openJob, type Job } from "./job-scope";

/** A job is harmless when run twice and catches up after a pause; it answers how much it did. */
type CronJob = { job: string; every: number; run(job: Job): Promise<number> };

/** THE table of jobs. One cron ticks each minute; a job runs when its time has come since its last run. */
export const jobs: readonly CronJob[] = [
  { job: "relay", every: minutes(1), run: relay },
  { job: "sweep", every: minutes(1), run: sweep },
  { job: "sos-watch", every: minutes(1), run: watchSos },
  { job: "sos-readiness", every: hours(24), run: checkReadiness },
  { job: "digests", every: minutes(1), run: sendDigests },
  { job: "plan-reviews", every: hours(1), run: remindReviews },
  { job: "purge-diary", every: hours(1), run: purgeDiary },
  { job: "purge-files", every: hours(1), run: purgeFiles },
  { job: "purge-notices", every: hours(1), run: purgeNotices },
  { job: "purge-technical", every: hours(1), run: purgeTechnical },
  { job: "rewrap-keys", every: hours(1), run: rewrapKeys },
];

/** Runs what is due. A directory that does not answer stops them all, with a line in the log: they come again in a minute. */
export async function handleScheduled(_event: ScheduledController, env: Env, ctx: ExecutionContext): Promise<void> {
  for (const { run, ...due } of jobs) {
    const job = openJob(env, ctx, due.job);
    try {
      await runJob(job.directory, due, () => run(job));
    } catch (error) {
      log({ event: "cron.failed", job: due.job, error: error instanceof Error ? error.name : "unknown" });
    }
  }
}
