import { remindRegimens } from "../app/features/medication/reminders/remind-regimens.server";
import { purgeWaiting } from "../app/features/appointments/waiting/look-for-waiting.server";
import { sealAudit } from "../app/features/audit/seal/seal-audit.server";
import { remindAppointments } from "../app/features/appointments/reminders/remind-appointments.server";
import { extendSeries } from "../app/features/appointments/series/extend-series.server";
import { comeOfAge } from "../app/features/care/guardian/come-of-age.server";
import { remindHandovers } from "../app/features/care/handover/remind-handovers.server";
import { settleCaseloads, settlePassedSessions } from "../app/features/caseload/settle/settle-caseload.server";
import { writeLetters } from "../app/features/billing/letters/write-letters.server";
import { advanceRelocation } from "../app/features/tenancy/relocation/advance-relocation.server";
import { runStepResets } from "../app/features/identity/two-step/run-step-resets.server";
import { guardShard } from "../app/features/tenancy/relocation/guard-shard.server";
import { reconcile } from "../app/features/billing/subscription/reconcile.server";
import { countDays } from "../app/features/diary/mood/day/count-days.server";
import { purgeDeleted } from "../app/features/diary/entry/purge-deleted.server";
import { purgeFiles } from "../app/features/files/store/purge-files.server";
import { sweepChunks } from "../app/features/privacy/copy/sweep-chunks.server";
import { takeUpExports } from "../app/features/privacy/copy/take-up-exports.server";
import { purgeExports } from "../app/features/privacy/copy/remove-export.server";
import { purgeImports } from "../app/features/imports/steps/purge-imports.server";
import { purgeNoteHelp } from "../app/features/insights/note-help/purge-note-help.server";
import { runJob, runVitalJob } from "../app/features/kernel/jobs/run-job.server";
import { recallScales } from "../app/features/measures/assignment/recall-scales.server";
import { sendDigests } from "../app/features/notifications/delivery/send-digests.server";
import { remindRequests } from "../app/features/privacy/requests/remind-requests.server";
import { remindHolds } from "../app/features/privacy/hold/remind-holds.server";
import { runErasures } from "../app/features/privacy/erasure/run-erasures.server";
import { runRetention } from "../app/features/privacy/retention/run-retention.server";
import { countClinicWeeks } from "../app/features/reports/home/count-weeks.server";
import { countClinicMonths } from "../app/features/reports/clinic/count-months.server";
import { writeSealedLetters } from "../app/features/disclosure/sealed-letter/write-sealed-letters.server";
import { remindReviews as remindBreakGlass } from "../app/features/disclosure/break-glass/settle-break-glass.server";
import { remindReviews } from "../app/features/safety-plan/review/remind-reviews.server";
import { remindTasks } from "../app/features/tasks/reminders/remind-tasks.server";
import { extendTaskSeries } from "../app/features/tasks/series/extend-series.server";
import { judgeLinks } from "../app/features/risk/signal/judge-links.server";
import { checkReadiness } from "../app/features/sos/ladder/check-readiness.server";
import { remindCrps, settleCrps } from "../app/features/tenancy/crp/remind-crps.server";
import { countPeople } from "../app/features/tenancy/people/count-people.server";
import type { JobRule } from "../app/features/kernel/jobs/job-rule";
import { minutes, seconds } from "../app/lib/duration";
import type { Env } from "../app/platform/env";
import { log } from "../app/platform/log";
import { shardNames } from "../app/platform/planes";
import { everyJob } from "../app/registry/jobs";
import { purgeNotices, purgeTechnical, relay, sweep } from "./crons/on-all-planes";
import { onEach, perPlane, perShard } from "./crons/on-each";
import { rewrapKeys } from "./crons/rewrap-keys";
import { bothPlanes, openJob, type Job } from "./job-scope";

type NamesIn<Said> = Said extends unknown ? keyof Said : never;
type JobName = NamesIn<(typeof everyJob)[number]>;

/** A job is harmless when run twice and catches up after a pause; it answers how much it did. */
export type CronJob = Omit<JobRule, "label"> & { job: string; limit?: number; run(job: Job): Promise<number> };

/** Has the auditor of calls look if its own alarm has not, so that a lost alarm is noticed. */
async function watchSos(job: Job): Promise<number> {
  await job.scope.platform.sos.wakeAuditor();
  return 0;
}

/** THE table of jobs: who does what. When, and what people call it, its feature says (`<x>.jobs.ts`); one that nobody does does not compile. */
const work: Record<JobName, CronJob["run"]> = {
  "sos-watch": watchSos,
  relay,
  sweep,
  "sos-readiness": (job) => checkReadiness(bothPlanes(job)),
  digests: perShard(sendDigests),
  "break-glass-reviews": perShard(remindBreakGlass),
  "sealed-letters": (job) => onEach(shardNames, (shard) => writeSealedLetters(job.directory, job.shard(shard))),
  "plan-reviews": perShard(remindReviews),
  "scale-reminders": perShard(recallScales),
  "session-reminders": perShard(remindAppointments),
  "session-series": perShard(extendSeries),
  "task-reminders": perShard(remindTasks),
  "medication-reminders": perShard(remindRegimens),
  "task-series": perShard(extendTaskSeries),
  "judge-signals": perShard(judgeLinks),
  "settle-caseloads": perShard(settleCaseloads),
  "purge-waiting": perShard(purgeWaiting),
  "passed-sessions": perShard(settlePassedSessions),
  "crp-reminders": (job) =>
    onEach(shardNames, async (shard) => {
      await settleCrps(bothPlanes(job), job.shard(shard));
      return remindCrps(job.shard(shard));
    }),
  "count-people": perShard(countPeople),
  "count-moods": perShard(countDays),
  "purge-diary": perShard(purgeDeleted),
  "purge-files": perShard(purgeFiles),
  "purge-note-drafts": perShard(purgeNoteHelp),
  "purge-imports": perShard(purgeImports),
  "purge-exports": perShard(purgeExports),
  "sweep-copies": (job) => sweepChunks(bothPlanes(job)),
  // Less than the minute to the next tick, as below.
  "take-up-copies": (job) =>
    onEach(shardNames, (shard) => takeUpExports({ ...job.shard(shard), both: bothPlanes(job) }, seconds(40))),
  "come-of-age": perShard(comeOfAge),
  "remind-handovers": perShard(remindHandovers),
  "remind-requests": perShard(remindRequests),
  "purge-notices": purgeNotices,
  // Less than the minute to the next tick: one runner at a time, as a rule.
  "move-clinics": (job) => advanceRelocation(bothPlanes(job), seconds(40)),
  "guard-shards": perShard(guardShard),
  "step-resets": (job) => runStepResets(job.directory),
  "purge-technical": purgeTechnical,
  "seal-audit": perPlane(sealAudit),
  // Less than the minute to the next tick, as above.
  "erase-people": (job) => runErasures(bothPlanes(job), seconds(40)),
  "remind-holds": (job) => remindHolds(job.directory),
  "retain-data": (job) => runRetention(bothPlanes(job), seconds(40)),
  "rewrap-keys": rewrapKeys,
  "reconcile-payments": (job) => reconcile(job.directory),
  "clinic-weeks": perShard(countClinicWeeks),
  "payment-letters": (job) => writeLetters(bothPlanes(job)),
  "clinic-months": perShard(countClinicMonths),
};

const isVital = ({ vital }: CronJob) => (vital ? 1 : 0);

/** Every job, the vital ones first. One cron ticks each minute; a job runs when its time has come since its last run. */
export const jobs: readonly CronJob[] = everyJob
  .flatMap((said) => Object.entries<JobRule>(said))
  .map(([job, { label: _, ...rule }]) => ({ job, ...rule, run: work[job as JobName] }))
  .sort((a, b) => isVital(b) - isVital(a));

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
