import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findCaseloadPatient, type CaseloadPatient } from "./care-link.repo.server";
import { requireRole } from "../login/require-role";

/** A patient the psychologist has an open care link with. @throws AppError `tenancy.patient_not_found` */
export async function readPatient(
  ctx: PsychologistCtx,
  { patientId }: { patientId: string },
): Promise<CaseloadPatient> {
  requireRole(ctx.actor, "psychologist");
  const patient = await findCaseloadPatient(ctx.db, ctx.actor, { patientId, psychologistId: ctx.actor.memberId });
  if (!patient) throw new AppError("tenancy.patient_not_found");
  return patient;
}
