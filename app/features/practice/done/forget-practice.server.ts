import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { removeAllDone, removeDone, selectDone } from "./practice.repo.server";

/** Takes something that a patient practised out of their history, and out of what helped. One that is not there is fine. */
export async function forgetPractice(ctx: PatientCtx, { id }: { id: string }): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const scope = { clinicId, patientId };
  const [row] = await selectDone(ctx.db, scope, id);
  if (!row) return;
  await commit(ctx, {
    clinicId,
    statements: removeDone(ctx.db, scope, row),
    events: [],
    audit: { action: "practice.forget", entity: "practice_done", entityId: id, subject: patientId },
  });
}

/** Takes all of it away; what stands as a favourite stays one. */
export async function forgetAllPractice(ctx: PatientCtx): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  await commit(ctx, {
    clinicId,
    statements: removeAllDone(ctx.db, { clinicId, patientId }),
    events: [],
    audit: { action: "practice.forget", entity: "practice_done", entityId: patientId, subject: patientId },
  });
}
