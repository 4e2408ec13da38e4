import type { PatientActor, PsychologistActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import type { GoalScope } from "./goal/goal.repo.server";

/** Who writes and reads goals: the patient, and a psychologist with an open care link, who sees what is shared. */
export type GoalCtx = ClinicCtx<PatientActor | PsychologistActor>;

const isPsychologist = (ctx: GoalCtx): ctx is PsychologistCtx => ctx.actor.role === "psychologist";

/**
 * The goals of one patient, as far as the member who acts sees them: all of their own, or what is shared.
 * @throws AppError `auth.forbidden` for another role, `tenancy.patient_not_found` for another patient and without an open care link
 */
export async function accessGoals(ctx: GoalCtx, patientId: string): Promise<GoalScope> {
  const { clinicId, memberId } = ctx.actor;
  if (isPsychologist(ctx)) {
    await requireCareLink(ctx, patientId);
    return { clinicId, patientId, sees: "shared" };
  }
  requireRole(ctx.actor, "patient");
  if (patientId !== memberId) throw new AppError("tenancy.patient_not_found");
  return { clinicId, patientId, sees: "all" };
}
