import type { PatientActor, PsychologistActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import type { PlanScope } from "./plan.repo.server";

/** Who reads and writes plans: the patient her own, a psychologist those of the patients she is linked to. */
export type PlanCtx = ClinicCtx<PatientActor | PsychologistActor>;

const isPsychologist = (ctx: PlanCtx): ctx is PsychologistCtx => ctx.actor.role === "psychologist";

/**
 * The plan of one patient, for who may open it.
 * @throws AppError `auth.forbidden` for another role, `tenancy.patient_not_found` for another patient and without an open care link
 */
export async function accessPlan(ctx: PlanCtx, patientId: string): Promise<PlanScope> {
  if (isPsychologist(ctx)) await requireCareLink(ctx, patientId);
  else {
    requireRole(ctx.actor, "patient");
    if (patientId !== ctx.actor.memberId) throw new AppError("tenancy.patient_not_found");
  }
  return { clinicId: ctx.actor.clinicId, patientId };
}
