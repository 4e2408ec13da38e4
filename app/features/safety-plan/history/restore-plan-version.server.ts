import { noteListing } from "~/features/kernel/events/note-opening.server";
import { AppError } from "~/lib/app-error";
import { openPlan } from "../open-plan.server";
import { accessPlan, type PlanCtx } from "../plan-access.server";
import { readPlanVersion } from "./read-plan-version.server";
import type { SafetyPlan } from "../safety-plan";
import { saveSafetyPlan } from "../saving/save-safety-plan.server";

type Input = {
  patientId: string;
  /** The version to bring back. */
  restore: number;
  /** The newest version as the page showed it. */
  version: number;
};

/**
 * Brings an earlier version back as a new one; nothing of the history changes.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `safety_plan.version_not_found`,
 * `safety_plan.changed_elsewhere` when `version` is not the newest
 */
export async function restorePlanVersion(ctx: PlanCtx, { patientId, restore, version }: Input): Promise<SafetyPlan> {
  const scope = await accessPlan(ctx, patientId);
  const current = await openPlan(noteListing<PlanCtx>(ctx, "safety_plan.read", [patientId]), scope);
  if (!current) throw new AppError("safety_plan.version_not_found");
  const { steps } = await readPlanVersion(ctx, { patientId, version: restore });
  const { reviewEveryDays } = current;
  return saveSafetyPlan(ctx, { patientId, steps, version, reviewEveryDays, restoredFrom: restore });
}
