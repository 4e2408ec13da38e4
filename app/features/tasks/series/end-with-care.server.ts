import { and, eq, sql } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { careTeamOf } from "~/features/tenancy/care-link/care-team.server";
import { task } from "../task/task.table";
import type { PairScope } from "../task/task.repo.server";
import { isLive, taskSeries } from "./task-series.table";

/**
 * Care of a pair has ended: nothing of its tasks is asked for any more. What was answered stays with the patient. Harmless twice, and
 * after care has begun anew.
 */
export async function endTasksOfCare(ctx: ClinicCtx<SystemActor>, pair: PairScope): Promise<void> {
  const { clinicId, patientId, psychologistId } = pair;
  if ((await careTeamOf(ctx, { clinicId }, patientId)).includes(psychologistId)) return;
  await ctx.db.batch([
    ctx.db
      .update(taskSeries)
      .set({ endedAt: ctx.now(), version: sql`${taskSeries.version} + 1` })
      .where(
        and(
          ...[eq(taskSeries.clinicId, clinicId), eq(taskSeries.patientId, patientId)],
          ...[eq(taskSeries.psychologistId, psychologistId), isLive],
        ),
      ),
    ctx.db
      .update(task)
      .set({ status: "withdrawn", nextReminderAt: null, version: sql`${task.version} + 1` })
      .where(
        and(
          ...[eq(task.clinicId, clinicId), eq(task.patientId, patientId), eq(task.psychologistId, psychologistId)],
          sql`status in ('open', 'passed')`,
        ),
      ),
  ]);
}
