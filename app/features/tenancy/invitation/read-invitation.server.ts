import type { Anonymous, Role } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { stateOfInvitation } from "./invitation.policy";
import { findInvitationByToken, type FoundInvitation } from "./invitation.repo.server";

/** An open invitation by its secret. @throws AppError `tenancy.invite_invalid` when unknown, used, expired or taken back: all the same */
export async function findOpenInvitation(ctx: DirectoryCtx, token: string): Promise<FoundInvitation> {
  const found = await findInvitationByToken(ctx.db, await ctx.platform.tokens.hash(token));
  if (!found || stateOfInvitation(found, ctx.now()) !== "pending") throw new AppError("tenancy.invite_invalid");
  return found;
}

export type ShownInvitation = {
  clinicName: string;
  inviterName: string;
  /** Who will care for the invited patient, when that is who invites. */
  carerName: string | null;
  role: Role;
  email: string;
  name: string;
  expiresAt: number;
};

/** What an invitation's page says to whoever holds its link. @throws AppError `tenancy.invite_invalid` */
export async function readInvitation(
  ctx: DirectoryCtx<Anonymous>,
  { token }: { token: string },
): Promise<ShownInvitation> {
  const found = await findOpenInvitation(ctx, token);
  const { clinicName, inviterName, role, email, name, expiresAt, psychologistId, invitedBy } = found;
  const carerName = psychologistId === invitedBy ? inviterName : null;
  return { clinicName, inviterName, carerName, role, email, name, expiresAt };
}
