import type { AccountActor, PlatformActor } from "~/features/kernel/actor";
import type { AdminCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { findPatient, listOfClinic, listOfPlatform, listStanding, type HoldRow } from "./hold.repo.server";

/** A hold as who placed it sees it: of whom, since when, and whether it stands. */
export type SeenHold = Pick<HoldRow, "id" | "cause" | "reason" | "placedAt" | "liftedAt" | "liftReason"> & {
  /** The person's name, or for the platform their address. */
  of: string;
};

function seen({ id, cause, reason, placedAt, liftedAt, liftReason }: HoldRow, of: string | null): SeenHold {
  return { id, cause, reason, placedAt, liftedAt, liftReason, of: of ?? "conta que não existe mais" };
}

/** Holds of the admin's clinic. */
export async function listHolds(ctx: AdminCtx): Promise<SeenHold[]> {
  const rows = await listOfClinic(ctx.db, ctx.actor.clinicId);
  return rows.map(({ hold, name, memberId }) => seen(hold, memberId && name));
}

/** Holds of the platform. */
export async function listPlatformHolds(ctx: DirectoryCtx<PlatformActor>): Promise<SeenHold[]> {
  requireRole(ctx.actor, "platform");
  return (await listOfPlatform(ctx.db)).map(({ hold, email }) => seen(hold, email));
}

/** Who a hold would be of; null for whoever is no patient of the clinic. */
export async function whomToHold(ctx: AdminCtx, memberId: string): Promise<{ memberId: string; name: string } | null> {
  const found = await findPatient(ctx.db, ctx.actor.clinicId, memberId);
  return found ? { memberId, name: found.name } : null;
}

/** What holds the caller's own data: who asked for it, why, since when. */
export type OwnHold = Pick<HoldRow, "cause" | "reason" | "placedAt"> & { by: string | null };

export async function ownHolds(ctx: DirectoryCtx<AccountActor>): Promise<OwnHold[]> {
  const rows = await listStanding(ctx.db, ctx.actor.accountId);
  return rows.map(({ hold: { cause, reason, placedAt }, clinic }) => ({ cause, reason, placedAt, by: clinic }));
}
