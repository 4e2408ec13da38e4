import { inTime } from "~/lib/in-time";
import { log } from "~/platform/log";
import type { SystemActor } from "../actor";
import { claimRun, listRuns, noteRun, type CronRun } from "./cron-run.repo.server";
import type { DirectoryCtx, PlatformCtx } from "../ctx";

export type { CronRun } from "./cron-run.repo.server";

/** Ticks come a little early or late: a job that is due within this many ms is due. */
const slack = 5_000;

/** A job: its name, how often it runs (ms), and how long a run may take (ms). */
export type DueJob = { job: string; every: number; limit: number };

class TookTooLong extends Error {
  override name = "TookTooLong";
}

/** The work's end, as a run is noted. @returns what to write down */
async function carryOut(ctx: DirectoryCtx<SystemActor>, { job, limit }: DueJob, work: () => Promise<number>) {
  const startedAt = ctx.now();
  try {
    const done = await inTime(work(), limit, () => {
      throw new TookTooLong();
    });
    const took = ctx.now() - startedAt;
    if (done > 0) log({ event: "cron.ran", job, ms: took, done });
    return { took, done, error: null, succeededAt: ctx.now() };
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    log({ event: "cron.failed", job, error: name });
    return { took: ctx.now() - startedAt, done: 0, error: name };
  }
}

/**
 * Runs a job if its time has come since its last run, and writes down how it went. After a pause of any length it runs once, at
 * the next tick; of several tickers one runs it. A failure is noted and never stops the other jobs; a run that hangs is given up
 * after its limit.
 * @param work answers how much it did
 */
export async function runJob(ctx: DirectoryCtx<SystemActor>, due: DueJob, work: () => Promise<number>): Promise<void> {
  const startedAt = ctx.now();
  if (!(await claimRun(ctx.db, due.job, startedAt - due.every + slack, startedAt))) return;
  await noteRun(ctx.db, { job: due.job, startedAt }, await carryOut(ctx, due, work));
}

/** Runs a job that nothing may hold up, at every tick: the database is asked for nothing before, and told afterwards. */
export async function runVitalJob(
  ctx: DirectoryCtx<SystemActor>,
  due: DueJob,
  work: () => Promise<number>,
): Promise<void> {
  const startedAt = ctx.now();
  const end = await carryOut(ctx, due, work);
  await claimRun(ctx.db, due.job, startedAt, startedAt);
  await noteRun(ctx.db, { job: due.job, startedAt }, end);
}

/** Every job's last run, for the platform's admins. */
export function listJobRuns(ctx: PlatformCtx): Promise<CronRun[]> {
  return listRuns(ctx.db);
}
