import type { PsychologistActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findOpenLink } from "../care-link/care-link.repo.server";
import { findMembershipByEmail } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { sendInvitation, type Invitation } from "./send-invitation.server";
import type { InvitePatient } from "../tenancy.schema";

export type InvitingPsychologistCtx = PsychologistCtx & { both: BothPlanesCtx<PsychologistActor> };

/** Refuses to invite somebody who is the caller's patient already; of other people's patients nothing is told. */
async function refuseOwnPatient(ctx: InvitingPsychologistCtx, email: string): Promise<void> {
  const { clinicId, memberId } = ctx.actor;
  const patient = await findMembershipByEmail(ctx.both.db, { clinicId }, email, "patient");
  if (!patient) return;
  const link = await findOpenLink(ctx.db, { clinicId }, { patientId: patient.id, psychologistId: memberId });
  if (link) throw new AppError("tenancy.already_member");
}

/**
 * A psychologist invites somebody to become her patient.
 * @param key the request's Idempotency-Key
 * @throws AppError `tenancy.already_member` when that person is her patient already
 */
export async function invitePatient(
  ctx: InvitingPsychologistCtx,
  { name, email }: InvitePatient,
  key?: string,
): Promise<Invitation> {
  requireRole(ctx.actor, "psychologist");
  await refuseOwnPatient(ctx, email);
  return sendInvitation(ctx.both, { name, email, role: "patient", psychologistId: ctx.actor.memberId }, key);
}
