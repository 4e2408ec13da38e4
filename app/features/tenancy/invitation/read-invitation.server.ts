import type { Anonymous, Role } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { stateOfInvitation } from "./invitation.policy";
import { invitationOfLink } from "./invitation-link.server";
import { findInvitationFor, type FoundInvitation } from "./invitation.repo.server";

/**
 * An open invitation by its secret: the one that was mailed, or that of its link.
 * @throws AppError `tenancy.invite_invalid` when unknown, used, expired or taken back: all the same
 */
export async function findOpenInvitation(ctx: DirectoryCtx, token: string): Promise<FoundInvitation> {
  const id = await invitationOfLink(ctx.platform, token);
  const by = id === null ? { tokenHash: await ctx.platform.tokens.hash(token) } : { id };
  const found = await findInvitationFor(ctx.db, by);
  // What the team may do is more than a forwarded link may give.
  const isMeant = id === null || found?.role === "patient";
  if (!found || !isMeant || stateOfInvitation(found, ctx.now()) !== "pending")
    throw new AppError("tenancy.invite_invalid");
  return { ...found, provesEmail: id === null };
}

export type ShownInvitation = {
  clinicId: string;
  clinicName: string;
  inviterName: string;
  /** Who will care for the invited patient, when that is who invites. */
  carerName: string | null;
  role: Role;
  email: string;
  name: string;
  /** What who invites knows of a psychologist's CRP, to be confirmed. */
  crp: string | null;
  expiresAt: number;
};

/** What an invitation's page says to whoever holds its link. @throws AppError `tenancy.invite_invalid` */
export async function readInvitation(
  ctx: DirectoryCtx<Anonymous>,
  { token }: { token: string },
): Promise<ShownInvitation> {
  const found = await findOpenInvitation(ctx, token);
  const { clinicId, clinicName, inviterName, role, email, name, crp, expiresAt, psychologistId, invitedBy } = found;
  const carerName = psychologistId === invitedBy ? inviterName : null;
  return { clinicId, clinicName, inviterName, carerName, role, email, name, crp, expiresAt };
}
