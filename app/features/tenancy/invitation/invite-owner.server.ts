import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { findClinic } from "../clinic/clinic.repo.server";
import { hasAdmin } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { byPlatform, invitationLife } from "./invitation.policy";
import {
  findOwnerInvitation,
  insertInvitation,
  revokeOwnerInvitations,
  updateInvitation,
} from "./invitation.repo.server";
import type { Part } from "./take-up-invitation.server";

/** Who is to administer a clinic that has nobody yet. */
export type Owner = { name: string; email: string };

/**
 * What invites the first admin of a clinic, by mail, for 14 days: it registers them, or adds the clinic to the account of that address.
 * What was sent before leads nowhere any more.
 */
export async function ownerInvitation(ctx: DirectoryCtx, clinicId: string, { name, email }: Owner): Promise<Part> {
  const now = ctx.now();
  const id = newId(tenancyIds.invitation, now);
  const tokenHash = await ctx.platform.tokens.hash(await ctx.platform.tokens.mac("invitation", id));
  const times = { createdAt: now, expiresAt: now + invitationLife };
  const said = { id, clinicId, name, email, role: "admin" as const, invitedBy: byPlatform, psychologistId: null };
  return {
    statements: [
      revokeOwnerInvitations(ctx.db, { clinicId }, now),
      insertInvitation(ctx.db, { ...said, tokenHash, ...times }),
    ],
    events: [
      { type: "invitation.created", aggregateId: id, version: 1, data: { role: "admin", psychologistId: null } },
    ],
    audit: [{ action: "invitation.create", entity: "invitation", entityId: id }],
  };
}

/**
 * Sends it again, or to another address, while nobody administers the clinic: from the first admin on it is theirs, and the platform
 * invites nobody into it.
 * @throws AppError `tenancy.clinic_not_found` | `tenancy.clinic_has_admin`
 */
export async function inviteOwner(
  ctx: BothPlanesCtx<PlatformActor>,
  { clinicId, ...owner }: Owner & { clinicId: string },
): Promise<void> {
  requireRole(ctx.actor, "platform");
  const row = await findClinic(ctx.db, clinicId);
  if (!row || row.kind === "platform") throw new AppError("tenancy.clinic_not_found");
  if (await hasAdmin(ctx.db, { clinicId })) throw new AppError("tenancy.clinic_has_admin");
  const { statements, events, audit } = await ownerInvitation(ctx, clinicId, owner);
  await commit(ctx, { clinicId, statements, events, audit });
}

/** Whom the platform invited to be a clinic's first admin, while they can still come; null when nobody. */
export async function openOwnerInvitation(
  ctx: BothPlanesCtx<PlatformActor>,
  clinicId: string,
): Promise<{ name: string; email: string; expiresAt: number } | null> {
  requireRole(ctx.actor, "platform");
  const row = await findOwnerInvitation(ctx.db, { clinicId }, ctx.now());
  return row ? { name: row.name, email: row.email, expiresAt: row.expiresAt } : null;
}

/**
 * Takes back the invitation of a clinic's first admin: its link leads nowhere at once. Who has taken it up stays.
 * @throws AppError `tenancy.no_owner_invitation`, `kernel.conflict`
 */
export async function withdrawOwnerInvitation(
  ctx: BothPlanesCtx<PlatformActor>,
  { clinicId }: { clinicId: string },
): Promise<void> {
  requireRole(ctx.actor, "platform");
  const row = await findOwnerInvitation(ctx.db, { clinicId }, ctx.now());
  if (!row) throw new AppError("tenancy.no_owner_invitation");
  const version = row.version + 1;
  await commit(ctx, {
    clinicId,
    statements: [updateInvitation(ctx.db, { clinicId }, row.id, { version, revokedAt: ctx.now() })],
    events: [{ type: "invitation.revoked", aggregateId: row.id, version }],
    audit: { action: "invitation.revoke", entity: "invitation", entityId: row.id },
  });
}
