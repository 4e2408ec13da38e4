import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findMember } from "../member/member.repo.server";
import { findMembershipByEmail } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { sendInvitation, type Invitation } from "./send-invitation.server";
import type { InviteMember } from "../tenancy.schema";

/** The psychologist an invited patient is meant for, if any. */
async function psychologistFor(ctx: AdminCtx, { role, psychologistId }: InviteMember): Promise<string | null> {
  if (psychologistId === undefined) return null;
  if (role !== "patient")
    throw new AppError("request.invalid", {
      fields: { psychologistId: "Só um paciente é convidado para uma psicóloga ou um psicólogo." },
    });
  const found = await findMember(ctx.clinic.db, ctx.actor, psychologistId);
  if (!found || found.role !== "psychologist" || found.disabledAt !== null)
    throw new AppError("tenancy.member_not_found");
  return found.id;
}

/**
 * An admin invites somebody into the clinic, in any role.
 * @param key the request's Idempotency-Key
 * @throws AppError `tenancy.already_member` | `tenancy.member_not_found` (psychologistId)
 */
export async function inviteMember(ctx: AdminCtx, input: InviteMember, key?: string): Promise<Invitation> {
  requireRole(ctx.actor, "admin");
  const psychologistId = await psychologistFor(ctx, input);
  // A patient of the clinic may be invited again, to another psychologist.
  const known =
    psychologistId === null ? await findMembershipByEmail(ctx.db, ctx.actor, input.email, input.role) : undefined;
  if (known) throw new AppError("tenancy.already_member");
  const { name, email, role } = input;
  return sendInvitation(ctx, { name, email, role, psychologistId }, key);
}
