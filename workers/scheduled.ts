import type { Env } from "../app/platform/env";
import { log } from "../app/platform/log";
import { purgeDiary } from "./crons/purge-diary";
import { purgeTechnical, rewrapKeys } from "./crons/purge-technical";
import { relay } from "./crons/relay";
import { sweepMails } from "./crons/sweep-mails";
import { openJob, type Job } from "./job-scope";

/** A job is harmless when run twice and catches up after a pause; it answers how much it did. */
type CronJob = { name: string; run(job: Job): Promise<number> };

/** Cron expression (as in wrangler.toml) → jobs. */
const jobs: Record<string, readonly CronJob[]> = {
  "* * * * *": [
    { name: "relay", run: relay },
    { name: "sweep-mails", run: sweepMails },
  ],
  "17 * * * *": [
    { name: "purge-diary", run: purgeDiary },
    { name: "purge-technical", run: purgeTechnical },
    { name: "rewrap-keys", run: rewrapKeys },
  ],
};

/** Runs the jobs of a cron; one that fails does not stop the others. */
export async function handleScheduled(event: ScheduledController, env: Env, ctx: ExecutionContext): Promise<void> {
  for (const { name, run } of jobs[event.cron] ?? []) {
    const started = Date.now();
    try {
      const done = await run(openJob(env, ctx, name));
      if (done > 0) log({ event: "cron.ran", job: name, ms: Date.now() - started, done });
    } catch (error) {
      log({ event: "cron.failed", job: name, error: error instanceof Error ? error.name : "unknown" });
    }
  }
}
