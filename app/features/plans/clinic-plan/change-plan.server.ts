import type { DirectoryCtx, Scope } from "~/features/kernel/ctx";
import type { Change } from "~/features/kernel/events/change";
import { AppError } from "~/lib/app-error";
import type { PlanBasis, PlanCode } from "../plan";
import { findClinicPlan, updateClinicPlan } from "./clinic-plan.repo.server";

export type PlanChange = { code: PlanCode; planVersion: number; basis: PlanBasis; endsAt: number | null };

/**
 * What gives a clinic another plan, or another end of it, for the commit of who decides that; null when it has just this. The event
 * of its next version lets one such change through.
 * @throws AppError `plans.not_found`
 */
export async function changePlan(
  ctx: Pick<DirectoryCtx, "db" | "now">,
  { clinicId }: Scope,
  change: PlanChange,
): Promise<Pick<Change, "statements" | "events"> | null> {
  const found = await findClinicPlan(ctx.db, { clinicId }, ctx.now());
  if (!found) throw new AppError("plans.not_found", { detail: clinicId });
  const { has } = found;
  const isSame =
    has.code === change.code &&
    has.planVersion === change.planVersion &&
    has.basis === change.basis &&
    has.endsAt === change.endsAt;
  if (isSame) return null;
  const version = has.version + 1;
  return {
    statements: [updateClinicPlan(ctx.db, { clinicId }, { ...change, changedAt: ctx.now(), version })],
    events: [{ type: "clinic_plan.changed", aggregateId: `plan:${clinicId}`, version, data: change }],
  };
}
