import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { authorOf } from "../open-plan.server";
import { accessPlan, type PlanCtx } from "../plan-access.server";
import { openSteps } from "../plan-seal.server";
import { findVersion } from "../plan.repo.server";
import type { PlanSteps, PlanVersion } from "../safety-plan";

/**
 * One version of a patient's plan with what it says. A psychologist's reading is written to the audit log (LGPD art. 37).
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `safety_plan.version_not_found`
 */
export async function readPlanVersion(
  ctx: PlanCtx,
  { patientId, version }: { patientId: string; version: number },
): Promise<PlanVersion & { planId: string; steps: PlanSteps }> {
  const scope = await accessPlan(ctx, patientId);
  const row = await findVersion(ctx.db, scope, version);
  if (!row) throw new AppError("safety_plan.version_not_found");
  const look = { action: "safety_plan.read" as const, entity: "safety_plan", entityId: row.id, subjects: [patientId] };
  const vault = await openVault(await noteOpening<PlanCtx>(ctx, look), scope.clinicId, patientId);
  const steps = await openSteps(vault, row.id, version, row.stepsSealed);
  const { id: planId, savedAt, restoredFrom } = row;
  return { planId, version, savedAt, restoredFrom, savedBy: authorOf(row), steps };
}
