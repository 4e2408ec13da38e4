import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { stateOfInvitation } from "./invitation.policy";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import { inviterOf, ownInvitation } from "./inviter.server";
import { limitInvitationMails, sendAgain } from "./send-invitation.server";

/** Mails an open or expired invitation again; it is good for 14 days from now. @throws AppError `tenancy.invite_invalid` */
export async function resendInvitation(ctx: InvitingPsychologistCtx | AdminCtx, { id }: { id: string }): Promise<void> {
  const inviter = inviterOf(ctx);
  const row = await ownInvitation(inviter, id);
  const state = stateOfInvitation(row, ctx.now());
  if (state === "accepted" || state === "revoked") throw new AppError("tenancy.invite_invalid", { detail: state });
  await limitInvitationMails(inviter);
  await commit(inviter, sendAgain(inviter, row));
}
