import { placeAfter, toPage, type Page } from "~/lib/page";
import type { AdminCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { listInvitationRows } from "./invitation.repo.server";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import { inviterOf } from "./inviter.server";
import { showInvitation, type Invitation } from "./send-invitation.server";

/** Invitations newest first: an admin sees the clinic's, a psychologist her own. */
export async function listInvitations(
  ctx: InvitingPsychologistCtx | AdminCtx,
  { limit, cursor }: PageInput,
): Promise<Page<Invitation>> {
  const inviter = inviterOf(ctx);
  const after = placeAfter(cursor);
  const { role, memberId } = inviter.actor;
  const rows = await listInvitationRows(inviter.db, inviter.actor, {
    invitedBy: role === "admin" ? undefined : memberId,
    after,
    limit: limit + 1,
  });
  const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
  return { ...page, items: page.items.map((row) => showInvitation(row, ctx.now())) };
}
