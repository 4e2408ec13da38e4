import type { AccountActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { limitConflicts } from "~/features/plans/clinic-plan/hold-limit.server";
import { AppError } from "~/lib/app-error";
import type { FoundInvitation } from "./invitation.repo.server";
import { openConflicts } from "../clinic/while-open.server";
import { findMembershipOfPerson } from "../login/membership.repo.server";
import { findAccountEmail, hasCrp, insertProfessional, proveEmail } from "../profile/profile.repo.server";
import { findOpenInvitation } from "./read-invitation.server";
import { settleMember } from "../member/settle-member.server";
import { joinClinic, newMembershipId, takeUpInvitation, type Part } from "./take-up-invitation.server";
import type { AcceptInvitation } from "../tenancy.schema";

type AcceptCtx = BothPlanesCtx<AccountActor>;

/** A psychologist's CRP is filed with the first membership that needs it. */
async function crpPart(
  ctx: AcceptCtx,
  invitation: FoundInvitation,
  typed: string | undefined,
): Promise<Part["statements"]> {
  const { accountId } = ctx.actor;
  if (invitation.role !== "psychologist" || (await hasCrp(ctx.db, accountId))) return [];
  const crp = typed ?? invitation.crp ?? undefined;
  if (crp === undefined) throw new AppError("request.invalid", { fields: { crp: "Escreva seu CRP, como 06/12345." } });
  return [insertProfessional(ctx.db, { accountId, crp, createdAt: ctx.now() })];
}

/** The membership the invitation is taken up with: a new one, or the one a patient has when another psychologist invites. */
async function memberPart(
  ctx: AcceptCtx,
  invitation: FoundInvitation,
): Promise<{ id: string; isKnown: boolean; part: Part }> {
  const { accountId } = ctx.actor;
  const { clinicId, role } = invitation;
  const known = await findMembershipOfPerson(ctx.db, { clinicId }, accountId, role);
  if (!known) {
    const id = newMembershipId(ctx.now());
    return { id, isKnown: false, part: joinClinic(ctx, clinicId, [{ id, accountId, clinicId, role }], invitation) };
  }
  // Who was shut out comes back through the clinic's admin, not through an invitation.
  if (known.disabledAt !== null) throw new AppError("tenancy.invite_invalid", { detail: "disabled member" });
  return { id: known.id, isKnown: true, part: { statements: [], events: [], audit: [] } };
}

/**
 * Takes an invitation up with the signed-in account, whose e-mail must be the invited one; the secret that was mailed proves that e-mail.
 * @throws AppError `tenancy.invite_invalid` | `tenancy.invite_for_other_person` | `tenancy.already_member` | `auth.crp_taken` | `plans.limit_reached`
 */
export async function acceptInvitation(
  ctx: AcceptCtx,
  { token, crp }: AcceptInvitation,
): Promise<{ membershipId: string }> {
  const { accountId } = ctx.actor;
  const invitation = await findOpenInvitation(ctx, token);
  if ((await findAccountEmail(ctx.db, accountId)) !== invitation.email)
    throw new AppError("tenancy.invite_for_other_person");
  const professional = await crpPart(ctx, invitation, crp);
  const { id, isKnown, part } = await memberPart(ctx, invitation);
  const taken = takeUpInvitation(ctx, invitation, { id, isKnown });
  const proof = invitation.provesEmail ? [proveEmail(ctx.db, accountId, ctx.now())] : [];
  await commit(ctx, {
    clinicId: invitation.clinicId,
    statements: [...professional, ...proof, ...part.statements, ...taken.statements],
    events: [...part.events, ...taken.events],
    audit: [...part.audit, ...taken.audit],
    onConflict: {
      ...openConflicts,
      ...limitConflicts,
      "professional.crp": "auth.crp_taken",
      "membership.account_id": "tenancy.already_member",
      domain_event: "tenancy.invite_invalid",
    },
  });
  await settleMember(ctx, id, invitation.id);
  return { membershipId: id };
}
