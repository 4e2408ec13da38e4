import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { stateOfInvitation } from "./invitation.policy";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import { inviterOf, isSenderHere, ownInvitation } from "./inviter.server";
import { limitInvitationMails, sendAgain } from "./send-invitation.server";

/**
 * Mails an open or expired invitation again; it is good for 14 days from now. One whose sender has left becomes that of who sends it again.
 * @throws AppError `tenancy.invite_invalid`, `tenancy.invite_carer_gone`, `plans.limit_reached`, `tenancy.clinic_held`
 */
export async function resendInvitation(ctx: InvitingPsychologistCtx | AdminCtx, { id }: { id: string }): Promise<void> {
  const inviter = inviterOf(ctx);
  const row = await ownInvitation(inviter, id);
  const state = stateOfInvitation(row, ctx.now());
  if (state === "accepted" || state === "revoked") throw new AppError("tenancy.invite_invalid", { detail: state });
  const said = (await isSenderHere(inviter, row)) ? {} : { invitedBy: inviter.actor.memberId };
  await limitInvitationMails(inviter);
  await commit(inviter, sendAgain(inviter, row, said));
}
