import { and, eq, sql, type SQL } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { isGiven, task } from "../task/task.table";
import { taskIds } from "../tasks.ids";

/** Whether a task that was found so is the member's to see: its patient's, or hers who gave it while care lasts. */
async function isSeen({ actor, db }: ClinicCtx, which: SQL): Promise<boolean> {
  const { clinicId, memberId, role } = actor;
  const linked = sql`exists (select 1 from ${careLink} where ${careLink.clinicId} = ${clinicId}
    and ${careLink.patientId} = ${task.patientId} and ${careLink.psychologistId} = ${memberId} and ended_at is null)`;
  const theirs =
    role === "patient"
      ? eq(task.patientId, memberId)
      : role === "psychologist"
        ? and(eq(task.psychologistId, memberId), linked)
        : undefined;
  if (!theirs) return false;
  const found = await db
    .select({ id: task.id })
    .from(task)
    .where(and(eq(task.clinicId, clinicId), which, theirs, isGiven))
    .limit(1)
    .get();
  return found !== undefined;
}

/** Whether a member may open the files of what is asked, once or by a series. */
export function mayReadTaskFiles(ctx: ClinicCtx, targetId: string): Promise<boolean> {
  return isSeen(ctx, targetId.startsWith(`${taskIds.series}_`) ? eq(task.seriesId, targetId) : eq(task.id, targetId));
}

/** Whether a member may open the files of an answer: its patient has them as their own. */
export function mayReadAnswerFiles(ctx: ClinicCtx, taskId: string): Promise<boolean> {
  return isSeen(ctx, eq(task.id, taskId));
}
