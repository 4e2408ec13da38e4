import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { stateOfInvitation } from "./invitation.policy";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import { hereAmong, inviterOf, isSenderHere, mayChange, ownInvitation } from "./inviter.server";
import { findInvitationsAmong, type InvitationRow } from "./invitation.repo.server";
import { limitInvitationMails, sendAgain } from "./send-invitation.server";

/** Invitations that are mailed again at once, at most. */
export const mostResent = 50;

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

/**
 * Mails several invitations again, in one commit: those of the marked that can still be taken up and are the inviter's to send; those of a
 * sender who has left become the inviter's.
 * @returns how many that were
 * @throws AppError `tenancy.no_invitation_marked`, `request.rate_limited`, `plans.limit_reached`, `tenancy.clinic_held`
 */
export async function resendInvitations(
  ctx: InvitingPsychologistCtx | AdminCtx,
  { ids }: { ids: readonly string[] },
): Promise<number> {
  const inviter = inviterOf(ctx);
  const found = await findInvitationsAmong(inviter.db, inviter.actor, ids.slice(0, mostResent));
  const here = await hereAmong(inviter, found);
  const isOpen = (row: InvitationRow) => ["pending", "expired"].includes(stateOfInvitation(row, ctx.now()));
  const [first, ...others] = found
    .filter((row) => isOpen(row) && mayChange(inviter, row))
    .filter(({ psychologistId }) => psychologistId === null || here.has(psychologistId))
    .map((row) => sendAgain(inviter, row, here.has(row.invitedBy) ? {} : { invitedBy: inviter.actor.memberId }));
  if (!first) throw new AppError("tenancy.no_invitation_marked");
  const all = [first, ...others];
  await Promise.all(all.map(() => limitInvitationMails(inviter)));
  await commit(inviter, {
    ...first,
    statements: all.flatMap(({ statements }) => statements),
    events: all.flatMap(({ events }) => events),
    audit: all.flatMap(({ audit }) => audit),
  });
  return all.length;
}
