import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { requireRole } from "../login/require-role";
import { findClinic, updateClinic } from "./clinic.repo.server";
import type { ClinicFlag } from "./flags";
import { platformClinicId } from "./platform-clinic";

const changed = { "clinic.version": "kernel.conflict" } as const;

/**
 * Suspends a clinic, or takes that back. Nothing new begins there from the next request on: nobody is invited, comes in or is put into
 * care. Reading, care in progress, export, paying and calls for help go on.
 * @param how.reason for the audit log
 * @throws AppError `tenancy.clinic_not_found`, also for the platform's own clinic
 */
export async function suspendClinic(
  ctx: PlatformCtx,
  { clinicId, suspended, reason }: { clinicId: string; suspended: boolean; reason?: string | undefined },
): Promise<void> {
  requireRole(ctx.actor, "platform");
  const row = await findClinic(ctx.db, clinicId);
  if (!row || clinicId === platformClinicId) throw new AppError("tenancy.clinic_not_found");
  if ((row.suspendedAt !== null) === suspended) return;
  await commit(ctx, {
    clinicId,
    statements: [updateClinic(ctx.db, row, { suspendedAt: suspended ? ctx.now() : null })],
    events: [],
    audit: {
      action: suspended ? "clinic.suspend" : "clinic.resume",
      ...{ entity: "clinic", entityId: clinicId, fields: ["suspended_at"] },
      ...(reason ? { reason } : {}),
    },
    onConflict: changed,
  });
}

/** Turns what a clinic has that not every clinic has on and off. @throws AppError `tenancy.clinic_not_found` | `kernel.conflict` */
export async function setFlags(
  ctx: PlatformCtx,
  { clinicId, flags }: { clinicId: string; flags: ClinicFlag[] },
): Promise<void> {
  requireRole(ctx.actor, "platform");
  const row = await findClinic(ctx.db, clinicId);
  if (!row) throw new AppError("tenancy.clinic_not_found");
  await commit(ctx, {
    clinicId,
    statements: [updateClinic(ctx.db, row, { flags })],
    events: [],
    audit: { action: "clinic.flags", entity: "clinic", entityId: clinicId, fields: ["flags"] },
    onConflict: changed,
  });
}
