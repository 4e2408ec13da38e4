import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { AppError } from "~/lib/app-error";
import { ownerInvitation } from "../invitation/invite-owner.server";
import { joinClinic, newMembershipId } from "../invitation/take-up-invitation.server";
import { requireRole } from "../login/require-role";
import { findAccountOfEmail } from "../profile/profile.repo.server";
import { settleMember } from "../member/settle-member.server";
import { createClinic } from "./create-clinic.server";

/** Who has an account joins at once; who has none is invited. @throws AppError `request.invalid` (owner) without a name to invite by */
async function ownerPart(ctx: BothPlanesCtx<PlatformActor>, clinicId: string, { email, owner: name }: ToOpen) {
  const owner = await findAccountOfEmail(ctx.db, email);
  if (!owner && name === undefined)
    throw new AppError("request.invalid", {
      fields: { owner: "Ainda não há conta com este e-mail. Escreva o nome da pessoa: ela recebe um convite." },
    });
  if (!owner) return { memberId: null, ...(await ownerInvitation(ctx, clinicId, { name: name ?? "", email })) };
  const member = { id: newMembershipId(ctx.now()), accountId: owner.id, clinicId, role: "admin" as const };
  return { memberId: member.id, ...joinClinic(ctx, clinicId, [member], null) };
}

type ToOpen = { name: string; email: string; owner?: string | undefined; key?: string | undefined };

/**
 * Opens a clinic for somebody who administers it from then on. Who has no account yet (or none whose e-mail is proved) gets an
 * invitation, and the clinic waits for them.
 * @param how.key of the form: pressed twice, it opens one
 * @returns `invited`: whether it waits for who was invited
 * @throws AppError `request.invalid` when nobody has an account by that address and no name is said
 */
export async function openClinic(
  ctx: BothPlanesCtx<PlatformActor>,
  wanted: ToOpen,
): Promise<{ id: string; invited: boolean }> {
  requireRole(ctx.actor, "platform");
  const { name, email, owner, key } = wanted;
  const made = await createClinic(ctx, { name, isForTeam: true });
  const { memberId, ...part } = await ownerPart(ctx, made.id, wanted);
  const request = { key, useCase: "open_clinic", input: { name, email, owner }, resultId: made.id };
  const id = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId: made.id,
      statements: [...made.statements, ...part.statements],
      events: [made.event, ...part.events],
      audit: [made.audit, ...part.audit],
      idempotency,
    }),
  );
  if (id === made.id && memberId !== null) await settleMember(ctx, memberId);
  return { id, invited: memberId === null };
}
