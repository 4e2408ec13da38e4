import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openPlan } from "./open-plan.server";
import { accessPlan, type PlanCtx } from "./plan-access.server";
import type { SafetyPlan } from "./safety-plan";

/**
 * The safety plan of a patient, or null while there is none. A psychologist's reading is written to the audit log (LGPD art. 37).
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`
 */
export async function readSafetyPlan(ctx: PlanCtx, { patientId }: { patientId: string }): Promise<SafetyPlan | null> {
  const scope = await accessPlan(ctx, patientId);
  return openPlan(await noteOpening<PlanCtx>(ctx, { action: "safety_plan.read", subjects: [patientId] }), scope);
}
