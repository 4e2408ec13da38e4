import type * as z from "zod";
import { saveSafetyPlan } from "./save-safety-plan.server";
import type { PlanCtx } from "./plan-access.server";
import type { FormAgain, planFormSchema } from "./plan-form.schema";

/**
 * What a button of the plan's form asks for: saving, answered with the key of the form that was saved, or the form once more.
 * @throws AppError as `saveSafetyPlan`
 */
export async function savePostedPlan(
  ctx: PlanCtx,
  patientId: string,
  posted: z.output<typeof planFormSchema>,
): Promise<{ intent: "saved"; key: string } | FormAgain> {
  if (posted.intent === "again") return posted;
  const { steps, version, reviewEveryDays, key = "" } = posted;
  await saveSafetyPlan(ctx, { patientId, steps, version, reviewEveryDays });
  return { intent: "saved", key };
}
