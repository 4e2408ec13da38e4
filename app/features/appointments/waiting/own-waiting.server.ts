import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import type { Waiting } from "./waiting";
import { deleteWaiting, selectOwnWaiting } from "./waiting.repo.server";

/** The lists the patient waits on, the first joined first. */
export async function listOwnWaiting(ctx: PatientCtx): Promise<Waiting[]> {
  requireRole(ctx.actor, "patient");
  return selectOwnWaiting(ctx.db, ctx.actor, ctx.actor.memberId, ctx.now());
}

/** The patient does not wait any more. @throws AppError `sessions.not_waiting` when they did not */
export async function leaveWaiting(ctx: PatientCtx, { id }: { id: string }): Promise<void> {
  const { clinicId, memberId: patientId } = ctx.actor;
  if (!(await listOwnWaiting(ctx)).some((one) => one.id === id)) throw new AppError("sessions.not_waiting");
  await commit(ctx, {
    clinicId,
    statements: [deleteWaiting(ctx.db, { clinicId }, { patientId, id })],
    events: [],
    audit: { action: "waiting.leave", entity: "waiting", entityId: id },
  });
}
