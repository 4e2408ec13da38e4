import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findOpenLink } from "./care-link.repo.server";
import { requireRole } from "../login/require-role";

/**
 * Lets a psychologist on only to a patient she has an open care link with.
 * @throws AppError `tenancy.patient_not_found`, the same for somebody else's patient as for nobody
 */
export async function requireCareLink(ctx: PsychologistCtx, patientId: string): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  const link = await findOpenLink(ctx.db, ctx.actor, { patientId, psychologistId: ctx.actor.memberId });
  if (!link) throw new AppError("tenancy.patient_not_found");
}
