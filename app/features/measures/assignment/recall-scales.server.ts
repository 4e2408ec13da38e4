import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { oneByOne } from "~/lib/one-by-one";
import { purgeIntake } from "../intake/intake.server";
import { advanceRecall, listDue, type DueRow } from "./assignment.repo.server";
import { nextDue } from "./schedule";

/** Requests of one shard that one run takes; the rest comes with the next. */
const perRun = 200;

/** What is waited for from now on, and when it is recalled. */
function nextOf({ every, firstDueAt, remindAt, dueAt, zone }: DueRow, now: number) {
  if (every === null || firstDueAt === null) return { dueAt, remindAt: null };
  return { dueAt: remindAt, remindAt: nextDue(firstDueAt, every, now, zone) };
}

/**
 * Recalls what was not answered when it was due, each due instant once; what was answered before is not waited for any more. After a
 * pause of any length it is once, too. Forgets, beside it, what went along with invitations of long ago. Run by cron.
 * @returns how many
 */
export async function recallScales(ctx: ClinicCtx<SystemActor>): Promise<number> {
  try {
    return await oneByOne(await listDue(ctx.db, ctx.now(), perRun), (one) => recallOne(ctx, one));
  } finally {
    await purgeIntake(ctx);
  }
}

async function recallOne(ctx: ClinicCtx<SystemActor>, one: DueRow): Promise<void> {
  const { clinicId, id, patientId, psychologistId, remindAt } = one;
  const data = { patientId, psychologistId, assignmentId: id };
  try {
    await commit(ctx, {
      clinicId,
      statements: [advanceRecall(ctx.db, one, nextOf(one, ctx.now()))],
      events: [{ type: "measures.reminder_due", aggregateId: `${id}/${String(remindAt)}`, version: 1, data }],
      audit: [],
    });
  } catch (error) {
    // Another run has said it: that was all there was to do.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}
