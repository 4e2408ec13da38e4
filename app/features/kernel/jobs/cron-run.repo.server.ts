import { and, asc, eq, lte } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { cronRun } from "./cron-run.directory.table";

export type CronRun = typeof cronRun.$inferSelect;

/** The last run of every job that has ever run. */
export async function listRuns(db: DirectoryDb): Promise<CronRun[]> {
  return db.select().from(cronRun).orderBy(asc(cronRun.job)).limit(100);
}

/**
 * Takes a job that is due: only one of several tickers gets it. The first time a job is known at all it is due.
 * @param dueSince a run that began later than this instant (ms) is recent enough
 */
export async function claimRun(db: DirectoryDb, job: string, dueSince: number, now: number): Promise<boolean> {
  const rows = await db
    .insert(cronRun)
    .values({ job, startedAt: now, took: 0, done: 0 })
    .onConflictDoUpdate({ target: cronRun.job, set: { startedAt: now }, setWhere: lte(cronRun.startedAt, dueSince) })
    .returning({ startedAt: cronRun.startedAt });
  return rows.length > 0;
}

/** Writes down how a run ended; a run that another has overtaken says nothing. */
export async function noteRun(
  db: DirectoryDb,
  { job, startedAt }: { job: string; startedAt: number },
  end: { took: number; done: number; error: string | null; succeededAt?: number },
): Promise<void> {
  await db
    .update(cronRun)
    .set(end)
    .where(and(eq(cronRun.job, job), eq(cronRun.startedAt, startedAt)));
}
