import { log } from "~/platform/log";
import type { SystemActor } from "./actor";
import { claimRun, listRuns, noteRun, type CronRun } from "./cron-run.repo.server";
import type { DirectoryCtx, PlatformCtx } from "./ctx";

export type { CronRun } from "./cron-run.repo.server";

/** Ticks come a little early or late: a job that is due within this many ms is due. */
const slack = 5_000;

/**
 * Runs a job if its time has come since its last run, and writes down how it went. After a pause of any length it runs once, at
 * the next tick; of several tickers one runs it. A failure is noted and never stops the other jobs.
 * @param every ms between runs
 * @param work answers how much it did
 */
export async function runJob(
  ctx: DirectoryCtx<SystemActor>,
  { job, every }: { job: string; every: number },
  work: () => Promise<number>,
): Promise<void> {
  const startedAt = ctx.now();
  if (!(await claimRun(ctx.db, job, startedAt - every + slack, startedAt))) return;
  try {
    const done = await work();
    const took = ctx.now() - startedAt;
    if (done > 0) log({ event: "cron.ran", job, ms: took, done });
    await noteRun(ctx.db, { job, startedAt }, { took, done, error: null, succeededAt: ctx.now() });
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    log({ event: "cron.failed", job, error: name });
    await noteRun(ctx.db, { job, startedAt }, { took: ctx.now() - startedAt, done: 0, error: name });
  }
}

/** Every job's last run, for the platform's admins. */
export function listJobRuns(ctx: PlatformCtx): Promise<CronRun[]> {
  return listRuns(ctx.db);
}
