import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { qrPath, type QrPath } from "~/lib/qr-path.server";
import { linkTokenOf } from "./invitation-link.server";
import { stateOfInvitation } from "./invitation.policy";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import { inviterOf, isSenderHere, ownInvitation } from "./inviter.server";

/** An invitation's link, to be handed over. `expiresAt` in ms. */
export type SharedInvitation = { name: string; email: string; url: string; qr: QrPath; expiresAt: number };

/**
 * The link of a patient's open invitation, for who sent it (or an admin) to hand over in the room or by a messenger. The same as long as
 * the invitation is open, beside the mail's; it proves no address (ADR 0043). That it was shown is noted.
 * @throws AppError `tenancy.invite_invalid` when not open or not yours, `tenancy.invite_by_mail` for the team's,
 * `tenancy.invite_sender_gone`, `tenancy.invite_carer_gone` when it would not open
 */
export async function shareInvitation(
  ctx: InvitingPsychologistCtx | AdminCtx,
  { id }: { id: string },
): Promise<SharedInvitation> {
  const inviter = inviterOf(ctx);
  const row = await ownInvitation(inviter, id);
  if (stateOfInvitation(row, ctx.now()) !== "pending") throw new AppError("tenancy.invite_invalid");
  if (row.role !== "patient") throw new AppError("tenancy.invite_by_mail");
  if (!(await isSenderHere(inviter, row))) throw new AppError("tenancy.invite_sender_gone");
  await commit(inviter, {
    clinicId: row.clinicId,
    statements: [],
    events: [],
    audit: { action: "invitation.show_link", entity: "invitation", entityId: id },
  });
  const url = `${inviter.platform.origin}/invites/${await linkTokenOf(inviter.platform, id)}`;
  const { name, email, expiresAt } = row;
  return { name, email, url, qr: qrPath(url), expiresAt };
}
