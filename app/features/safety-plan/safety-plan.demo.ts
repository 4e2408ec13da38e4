import type { Demo } from "~/features/kernel/said/demo-stage";
import { saveSafetyPlan } from "./saving/save-safety-plan.server";
import { firstPlan, secondPlan } from "./demo/plan.data";

/** The plan of the demo patient: begun alone, finished in session; its review is still ahead. */
export const demo: Demo = async ({ care: [pair], actingAs, moment }) => {
  if (!pair) return;
  const { patient, psychologist } = pair;
  const plan = { patientId: patient.memberId, reviewEveryDays: 90 as const };
  const alone = actingAs(patient, "patient", moment(40, "21:10"));
  await saveSafetyPlan(alone, { ...plan, steps: firstPlan, version: 0 });
  const inSession = actingAs(psychologist, "psychologist", moment(33, "14:40"));
  await saveSafetyPlan(inSession, { ...plan, steps: secondPlan, version: 1 });
};
