import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { localDay } from "~/lib/time/wall-clock";
import { findGuardian } from "./guardian.repo.server";
import { isMinorOn } from "./minor.policy";

/**
 * Whether somebody is recorded to answer for a patient today: a minor with a guardian on record. Of the record only the dates are read;
 * who it is stays sealed.
 */
export async function isUnderGuardian(ctx: ClinicCtx<AdminActor>, patientId: string): Promise<boolean> {
  const { clinicId, zone } = ctx.actor;
  const row = await findGuardian(ctx.db, { clinicId, patientId });
  if (!row || row.adultAt !== null || row.nameSealed === null) return false;
  return isMinorOn(row.birthDate, localDay(ctx.now(), zone));
}
