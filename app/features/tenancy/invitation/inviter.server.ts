import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findInvitation, type InvitationRow } from "./invitation.repo.server";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import type { InviterCtx } from "./send-invitation.server";

/** The directory context of who invites. @throws AppError `auth.forbidden` for any other role */
export function inviterOf(ctx: InvitingPsychologistCtx | AdminCtx): InviterCtx {
  const inviter: InviterCtx = "both" in ctx ? ctx.both : ctx;
  const { role } = inviter.actor as { role: string };
  if (role !== "admin" && role !== "psychologist") throw new AppError("auth.forbidden");
  return inviter;
}

/** Whether an invitation of the inviter's clinic is theirs to change: an admin's each, a psychologist's her own. */
export function mayChange({ actor }: InviterCtx, { invitedBy }: Pick<InvitationRow, "invitedBy">): boolean {
  return actor.role === "admin" || invitedBy === actor.memberId;
}

/** An invitation the inviter may change: an admin any of the clinic's, a psychologist her own. @throws AppError `tenancy.invite_invalid` */
export async function ownInvitation(inviter: InviterCtx, id: string): Promise<InvitationRow> {
  const row = await findInvitation(inviter.db, inviter.actor, id);
  if (!row || !mayChange(inviter, row)) throw new AppError("tenancy.invite_invalid");
  return row;
}
