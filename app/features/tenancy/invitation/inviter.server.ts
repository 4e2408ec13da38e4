import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findMembership } from "../login/membership.repo.server";
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

/**
 * Whether those on whom an open invitation hangs are still let in at the clinic: its link opens while they are.
 * @throws AppError `tenancy.invite_carer_gone` when who would care for the invited person is not
 */
export async function isSenderHere(inviter: InviterCtx, row: InvitationRow): Promise<boolean> {
  const of = async (id: string) => (await findMembership(inviter.db, inviter.actor, id))?.disabledAt === null;
  if (row.psychologistId !== null && !(await of(row.psychologistId))) throw new AppError("tenancy.invite_carer_gone");
  return of(row.invitedBy);
}

/** An invitation the inviter may change: an admin any of the clinic's, a psychologist her own. @throws AppError `tenancy.invite_invalid` */
export async function ownInvitation(inviter: InviterCtx, id: string): Promise<InvitationRow> {
  const { role, memberId } = inviter.actor;
  const row = await findInvitation(inviter.db, inviter.actor, id);
  if (!row || (role !== "admin" && row.invitedBy !== memberId)) throw new AppError("tenancy.invite_invalid");
  return row;
}
