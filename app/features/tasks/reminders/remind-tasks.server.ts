import { and, eq } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { oneByOne } from "~/lib/one-by-one";
import { isWaiting, task } from "../task/task.table";
import { tooLate } from "./reminder.policy";
import { forgetReminder, listDueReminders } from "./reminder.repo.server";

/** Tasks of one run; the rest comes with the next. */
const perRun = 400;

/**
 * Announces the reminders of a shard whose time has come, each once; one that is half a day late is left out, for its day is over. Run by cron.
 * @returns how many
 */
export async function remindTasks(ctx: ClinicCtx<SystemActor>): Promise<number> {
  return oneByOne(await listDueReminders(ctx.db, ctx.now(), perRun), (one) => remindOf(ctx, one));
}

type Due = Awaited<ReturnType<typeof listDueReminders>>[number];

async function remindOf(ctx: ClinicCtx<SystemActor>, one: Due): Promise<void> {
  const { clinicId, id, dueAt, patientId, psychologistId } = one;
  const aggregateId = `${id}/reminder/${dueAt}`;
  const event = { type: "task.reminder_due", aggregateId, version: 1, data: { patientId, psychologistId } } as const;
  const statements = [forgetReminder(ctx.db, one)];
  const events = ctx.now() - dueAt > tooLate ? [] : [event];
  try {
    await commit(ctx, { clinicId, statements, events, audit: [] });
  } catch (error) {
    // Another run has announced it.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
    await commit(ctx, { clinicId, statements, events: [], audit: [] });
  }
}

/** Whether a task still waits for its patient: nobody is reminded of what is done. */
export async function isStillWaiting(ctx: ClinicCtx<SystemActor>, { clinicId }: Scope, id: string): Promise<boolean> {
  const row = await ctx.db
    .select({ id: task.id })
    .from(task)
    .where(and(eq(task.clinicId, clinicId), eq(task.id, id), isWaiting))
    .get();
  return row !== undefined;
}
