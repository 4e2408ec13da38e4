import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findMembershipsAmong } from "../login/membership.repo.server";
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

/** Which of those on whom invitations hang are let in at the inviter's clinic: who sent them, and who would care for who comes. */
export async function hereAmong(inviter: InviterCtx, rows: readonly InvitationRow[]): Promise<Set<string>> {
  const ids = rows.flatMap(({ invitedBy, psychologistId }) => [invitedBy, ...(psychologistId ? [psychologistId] : [])]);
  const found = await findMembershipsAmong(inviter.db, inviter.actor, [...new Set(ids)]);
  return new Set(found.filter(({ disabledAt }) => disabledAt === null).map(({ id }) => id));
}

/**
 * Whether those on whom an open invitation hangs are still let in at the clinic: its link opens while they are.
 * @throws AppError `tenancy.invite_carer_gone` when who would care for the invited person is not
 */
export async function isSenderHere(inviter: InviterCtx, row: InvitationRow): Promise<boolean> {
  const here = await hereAmong(inviter, [row]);
  if (row.psychologistId !== null && !here.has(row.psychologistId)) throw new AppError("tenancy.invite_carer_gone");
  return here.has(row.invitedBy);
}

/** An invitation the inviter may change: an admin any of the clinic's, a psychologist her own. @throws AppError `tenancy.invite_invalid` */
export async function ownInvitation(inviter: InviterCtx, id: string): Promise<InvitationRow> {
  const row = await findInvitation(inviter.db, inviter.actor, id);
  if (!row || !mayChange(inviter, row)) throw new AppError("tenancy.invite_invalid");
  return row;
}
