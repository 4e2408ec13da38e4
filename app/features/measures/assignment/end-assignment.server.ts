import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { careTeamOf } from "~/features/tenancy/care-link/care-team.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import { selectAssignment, selectOpenBy, updateAssignment, type AssignmentRow } from "./assignment.repo.server";

async function end(ctx: ClinicCtx<SystemActor> | PsychologistCtx, row: AssignmentRow): Promise<void> {
  const { clinicId, id, patientId, psychologistId, version } = row;
  await commit(ctx, {
    clinicId,
    statements: [updateAssignment(ctx.db, row, { status: "ended", remindAt: null })],
    events: [
      {
        type: "measures.assignment_ended",
        aggregateId: id,
        version: version + 1,
        data: { patientId, psychologistId },
      },
    ],
    audit: { action: "measures.end", entity: "scale_assignment", entityId: id },
  });
}

/**
 * Asks no more for what was asked; answers that came stay. Ended already, it is harmless.
 * @throws AppError `tenancy.patient_not_found`, `measures.not_found`, `kernel.conflict` when it is answered in this moment
 */
export async function endAssignment(
  ctx: PsychologistCtx,
  { patientId, id }: { patientId: string; id: string },
): Promise<void> {
  await requireCareLink(ctx, patientId);
  const [row] = await selectAssignment(ctx.db, { clinicId: ctx.actor.clinicId, patientId }, id);
  if (!row) throw new AppError("measures.not_found");
  if (row.status === "open") await end(ctx, row);
}

/** Care has ended: what this psychologist asked is not asked any more. Harmless twice, and after care has begun anew. */
export async function endAssignmentsOfCare(
  ctx: ClinicCtx<SystemActor>,
  scope: Scope,
  { patientId, psychologistId }: { patientId: string; psychologistId: string },
): Promise<void> {
  if ((await careTeamOf(ctx, scope, patientId)).includes(psychologistId)) return;
  for (const row of await selectOpenBy(ctx.db, scope, patientId, psychologistId)) await end(ctx, row);
}
