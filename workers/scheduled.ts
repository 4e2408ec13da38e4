import { purgeDeleted } from "../app/features/diary/entry/purge-deleted.server";
import { purgeFiles } from "../app/features/files/store/purge-files.server";
import { runJob, runVitalJob } from "../app/features/kernel/jobs/run-job.server";
import { sendDigests } from "../app/features/notifications/delivery/send-digests.server";
import { remindReviews } from "../app/features/safety-plan/review/remind-reviews.server";
import { checkReadiness } from "../app/features/sos/ladder/check-readiness.server";
import { hours, minutes } from "../app/lib/duration";
import type { Env } from "../app/platform/env";
import { log } from "../app/platform/log";
import { purgeNotices, purgeTechnical, relay, sweep } from "./crons/on-all-planes";
import { perShard } from "./crons/on-each";
import { rewrapKeys } from "./crons/rewrap-keys";
import { bothPlanes, openJob, type Job } from "./job-scope";

/** A job is harmless when run twice and catches up after a pause; it answers how much it did. `vital`: waits for nothing and nobody. */
export type CronJob = { job: string; every: number; vital?: true; limit?: number; run(job: Job): Promise<number> };

/** Has the auditor of calls look if its own alarm has not, so that a lost alarm is noticed. */
async function watchSos(job: Job): Promise<number> {
  await job.scope.platform.sos.wakeAuditor();
  return 0;
}

/** THE table of jobs. One cron ticks each minute; a job runs when its time has come since its last run. */
export const jobs: readonly CronJob[] = [
  { job: "sos-watch", every: minutes(1), vital: true, run: watchSos },
  { job: "relay", every: minutes(1), run: relay },
  { job: "sweep", every: minutes(1), run: sweep },
  { job: "sos-readiness", every: hours(24), run: (job) => checkReadiness(bothPlanes(job)) },
  { job: "digests", every: minutes(1), run: perShard(sendDigests) },
  // Hourly, so that a reminder comes at about the hour of the day at which the plan was saved, when its people are awake.
  { job: "plan-reviews", every: hours(1), run: perShard(remindReviews) },
  { job: "purge-diary", every: hours(1), run: perShard(purgeDeleted) },
  { job: "purge-files", every: hours(1), run: perShard(purgeFiles) },
  { job: "purge-notices", every: hours(1), run: purgeNotices },
  { job: "purge-technical", every: hours(1), run: purgeTechnical },
  { job: "rewrap-keys", every: hours(1), run: rewrapKeys },
];

async function start({ run, vital, limit, ...due }: CronJob, open: (name: string) => Job): Promise<void> {
  try {
    const job = open(due.job);
    // A run ends before the next tick may begin another; longer ones go on where they stopped.
    const timed = { ...due, limit: limit ?? Math.min(due.every, minutes(10)) };
    await (vital ? runVitalJob : runJob)(job.directory, timed, () => run(job));
  } catch (error) {
    log({ event: "cron.failed", job: due.job, error: error instanceof Error ? error.name : "unknown" });
  }
}

/** Runs jobs side by side: one that fails or hangs holds no other up. */
export async function runAll(all: readonly CronJob[], open: (name: string) => Job): Promise<void> {
  await Promise.all(all.map((one) => start(one, open)));
}

/** Runs what is due. A directory that does not answer stops all but the vital, with a line in the log: they come again in a minute. */
export function handleScheduled(_event: ScheduledController, env: Env, ctx: ExecutionContext): Promise<void> {
  return runAll(jobs, (name) => openJob(env, ctx, name));
}
