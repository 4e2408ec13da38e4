import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { stateOfInvitation } from "./invitation.policy";
import { updateInvitation } from "./invitation.repo.server";
import type { InvitingPsychologistCtx } from "./invite-patient.server";
import { inviterOf, ownInvitation } from "./inviter.server";

/** Takes an open invitation back; its link stops working at once. @throws AppError `tenancy.invite_invalid` when not open or not yours */
export async function revokeInvitation(ctx: InvitingPsychologistCtx | AdminCtx, { id }: { id: string }): Promise<void> {
  const inviter = inviterOf(ctx);
  const row = await ownInvitation(inviter, id);
  const state = stateOfInvitation(row, ctx.now());
  if (state === "revoked") return;
  if (state === "accepted") throw new AppError("tenancy.invite_invalid", { detail: "accepted" });
  const version = row.version + 1;
  await commit(inviter, {
    clinicId: row.clinicId,
    statements: [updateInvitation(inviter.db, row, id, { version, revokedAt: ctx.now() })],
    events: [{ type: "invitation.revoked", aggregateId: id, version }],
    audit: { action: "invitation.revoke", entity: "invitation", entityId: id },
  });
}
