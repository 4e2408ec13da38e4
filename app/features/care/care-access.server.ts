import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import type { CareScope } from "./cycle/cycle-dates.server";

/** Who may say and see where a patient's care stands: the patient, and a psychologist with an open care link. */
export type CareCtx = PatientCtx | PsychologistCtx;

/**
 * Lets the patient on to their own care, and a psychologist to that of a patient she has an open care link with.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`
 */
export async function accessCare(ctx: CareCtx, patientId: string): Promise<CareScope> {
  const { role, clinicId, memberId } = ctx.actor as { role: string; clinicId: string; memberId: string };
  if (role === "psychologist") await requireCareLink(ctx as PsychologistCtx, patientId);
  else if (role !== "patient") throw new AppError("auth.forbidden");
  else if (memberId !== patientId) throw new AppError("tenancy.patient_not_found");
  return { clinicId, patientId };
}
