import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { stateOfInvitation } from "./invitation.policy";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import { inviterOf, mayChange, ownInvitation } from "./inviter.server";
import { findInvitationsAmong } from "./invitation.repo.server";
import { limitInvitationMails, sendAgain } from "./send-invitation.server";

/** Invitations that are mailed again at once, at most. */
export const mostResent = 50;

/** Mails an open or expired invitation again; it is good for 14 days from now. @throws AppError `tenancy.invite_invalid` */
export async function resendInvitation(ctx: InvitingPsychologistCtx | AdminCtx, { id }: { id: string }): Promise<void> {
  const inviter = inviterOf(ctx);
  const row = await ownInvitation(inviter, id);
  const state = stateOfInvitation(row, ctx.now());
  if (state === "accepted" || state === "revoked") throw new AppError("tenancy.invite_invalid", { detail: state });
  await limitInvitationMails(inviter);
  await commit(inviter, sendAgain(inviter, row));
}

/**
 * Mails several invitations again, in one commit: those of the marked that can still be taken up and are the inviter's to send.
 * @returns how many that were
 * @throws AppError `tenancy.no_invitation_marked`, `request.rate_limited`, `plans.limit_reached`, `tenancy.clinic_held`
 */
export async function resendInvitations(
  ctx: InvitingPsychologistCtx | AdminCtx,
  { ids }: { ids: readonly string[] },
): Promise<number> {
  const inviter = inviterOf(ctx);
  const found = await findInvitationsAmong(inviter.db, inviter.actor, ids.slice(0, mostResent));
  const rows = found.filter((row) => {
    const state = stateOfInvitation(row, ctx.now());
    return (state === "pending" || state === "expired") && mayChange(inviter, row);
  });
  const [first, ...others] = rows.map((row) => sendAgain(inviter, row));
  if (!first) throw new AppError("tenancy.no_invitation_marked");
  await Promise.all(rows.map(() => limitInvitationMails(inviter)));
  const all = [first, ...others];
  await commit(inviter, {
    ...first,
    statements: all.flatMap(({ statements }) => statements),
    events: all.flatMap(({ events }) => events),
    audit: all.flatMap(({ audit }) => audit),
  });
  return rows.length;
}
