import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { AppError } from "~/lib/app-error";
import { joinClinic, newMembershipId } from "../invitation/take-up-invitation.server";
import { requireRole } from "../login/require-role";
import { findAccountOfEmail } from "../member/profile.repo.server";
import { settleMember } from "../member/settle-member.server";
import { createClinic } from "./create-clinic.server";

/**
 * Opens a clinic for somebody who has an account, and who administers it from then on. Who has none opens one by registering.
 * @param how.key of the form: pressed twice, it opens one
 * @throws AppError `request.invalid` when nobody has an account by that address
 */
export async function openClinic(
  ctx: BothPlanesCtx<PlatformActor>,
  { name, email, key }: { name: string; email: string; key?: string | undefined },
): Promise<{ id: string }> {
  requireRole(ctx.actor, "platform");
  const owner = await findAccountOfEmail(ctx.db, email);
  if (!owner)
    throw new AppError("request.invalid", {
      fields: { email: "Ninguém tem conta com este e-mail. Quem ainda não tem abre a clínica em /register/clinic." },
    });
  const made = await createClinic(ctx, { name, isForTeam: true });
  const member = { id: newMembershipId(ctx.now()), accountId: owner.id, clinicId: made.id, role: "admin" as const };
  const joins = joinClinic(ctx, made.id, [member], null);
  const request = { key, useCase: "open_clinic", input: { name, email }, resultId: made.id };
  const id = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId: made.id,
      statements: [...made.statements, ...joins.statements],
      events: [made.event, ...joins.events],
      audit: [made.audit, ...joins.audit],
      idempotency,
    }),
  );
  if (id === made.id) await settleMember(ctx, member.id);
  return { id };
}
