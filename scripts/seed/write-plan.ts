import type { RequestScope } from "../../app/load-context";
import { saveSafetyPlan } from "../../app/features/safety-plan/save-safety-plan.server";
import { actingAs } from "./acting-as";
import { moment } from "./moments";
import type { DemoCare } from "./people";
import { firstPlan, secondPlan } from "./plan.data";

/** The plan of the demo patient: begun alone, finished in session; its review is still ahead. */
export async function writePlan(scope: RequestScope, { patient, psychologist }: DemoCare, now: number): Promise<void> {
  const { memberId: patientId } = patient;
  const plan = { patientId, reviewEveryDays: 90 as const };
  const alone = actingAs(scope, patient, "patient", moment(now, 40, "21:10"));
  await saveSafetyPlan(alone, { ...plan, steps: firstPlan, version: 0 });
  const inSession = actingAs(scope, psychologist, "psychologist", moment(now, 33, "14:40"));
  await saveSafetyPlan(inSession, { ...plan, steps: secondPlan, version: 1 });
}
