import { expect, test } from "vitest";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { planWords } from "../../../tests/worker/plans";
import { listPlanVersions } from "./history/list-plan-versions.server";
import type { PlanCtx } from "./plan-access.server";
import { readPlanVersion } from "./history/read-plan-version.server";
import { readSafetyPlan } from "./read-safety-plan.server";
import { restorePlanVersion } from "./history/restore-plan-version.server";
import { reviewSafetyPlan } from "./review/review-safety-plan.server";
import { saveSafetyPlan } from "./saving/save-safety-plan.server";

/** Every door to one patient's plan. */
function doors(ctx: PlanCtx, patientId: string): Promise<unknown>[] {
  return [
    readSafetyPlan(ctx, { patientId }),
    saveSafetyPlan(ctx, { patientId, ...planWords({}, 1) }),
    listPlanVersions(ctx, { patientId, limit: 20 }),
    readPlanVersion(ctx, { patientId, version: 1 }),
    restorePlanVersion(ctx, { patientId, restore: 1, version: 1 }),
    reviewSafetyPlan(ctx, { patientId, version: 1 }),
  ];
}

test("nobody but the patient and her linked psychologist comes to a plan", async () => {
  const { world, clinicId, patient } = await linkedPair();
  const patientId = patient.memberId;
  const plan = await saveSafetyPlan(patient.ctx, { patientId, ...planWords() });
  const unlinked = await world.person("psychologist", clinicId);
  const elsewhere = await linkedPair(world, "CLINIC_1");
  const sameShard = await linkedPair(world);
  const others = [unlinked, elsewhere.psychologist, sameShard.psychologist, elsewhere.patient, sameShard.patient];
  for (const { ctx } of [...others, await world.person("patient", clinicId)]) {
    for (const door of doors(ctx, patientId)) expect(await refusal(door)).toBe("tenancy.patient_not_found");
  }
  const admin = await world.person("admin", clinicId);
  for (const door of doors(admin.ctx as unknown as PlanCtx, patientId))
    expect(await refusal(door)).toBe("auth.forbidden");
  expect(await readSafetyPlan(patient.ctx, { patientId })).toEqual(plan);
});

test("when care ends the plan closes to the psychologist, and stays the patient's", async () => {
  const { patient, psychologist } = await linkedPair();
  const patientId = patient.memberId;
  const plan = await saveSafetyPlan(psychologist.ctx, { patientId, ...planWords() });
  await rowsOf("update care_link set ended_at = started_at where patient_id = ?", patientId);
  for (const door of doors(psychologist.ctx, patientId)) expect(await refusal(door)).toBe("tenancy.patient_not_found");
  expect(await readSafetyPlan(patient.ctx, { patientId })).toEqual(plan);
});
