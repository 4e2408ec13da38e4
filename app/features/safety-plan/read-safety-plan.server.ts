import { commit } from "~/features/kernel/events/commit.server";
import { openPlan } from "./open-plan.server";
import { accessPlan, type PlanCtx } from "./plan-access.server";
import type { SafetyPlan } from "./safety-plan";

/**
 * The safety plan of a patient, or null while there is none. A psychologist's reading is written to the audit log (LGPD art. 37).
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`
 */
export async function readSafetyPlan(ctx: PlanCtx, { patientId }: { patientId: string }): Promise<SafetyPlan | null> {
  const scope = await accessPlan(ctx, patientId);
  const plan = await openPlan(ctx, scope);
  if (plan && ctx.actor.role !== "patient") {
    const audit = { action: "safety_plan.read", entity: "safety_plan", entityId: plan.id };
    await commit(ctx, { clinicId: scope.clinicId, statements: [], events: [], audit });
  }
  return plan;
}
