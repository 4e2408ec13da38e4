import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";

/**
 * Whose a file is, and so under whose key it is sealed; and who brought it for their record, null for the owners themselves. What was
 * brought opens through its uses alone, for its owner, too, and goes with the owner's record, not with who brought it.
 */
export type Keeper = { ownerId: string; broughtById: string | null };

function isPsychologist(ctx: ClinicCtx): ctx is PsychologistCtx {
  return ctx.actor.role === "psychologist";
}

/**
 * Whose a file will be: of the member who acts, or of a patient whom they care for.
 * @throws AppError `auth.forbidden` for another role than a psychologist, `tenancy.patient_not_found` without an open care link
 */
export async function keeperOf(ctx: ClinicCtx, patientId: string | undefined): Promise<Keeper> {
  if (patientId === undefined) return { ownerId: ctx.actor.memberId, broughtById: null };
  if (!isPsychologist(ctx)) throw new AppError("auth.forbidden");
  await requireCareLink(ctx, patientId);
  return { ownerId: patientId, broughtById: ctx.actor.memberId };
}
