import type * as z from "zod";
import { formatPhone } from "~/lib/text/phone";
import type { PlanCtx } from "../plan-access.server";
import { readSafetyPlan } from "../read-safety-plan.server";
import { saveSafetyPlan } from "./save-safety-plan.server";
import { joinPlans } from "./plan-form";
import type { FormAgain, planFormSchema } from "./plan-form.schema";

/**
 * What a button of the plan's form asks for: saving, answered with the key of the form that was saved; or the form once more, joined
 * with the saved plan when both are wanted.
 * @throws AppError as `saveSafetyPlan`
 */
export async function savePostedPlan(
  ctx: PlanCtx,
  patientId: string,
  posted: z.output<typeof planFormSchema>,
): Promise<{ intent: "saved"; key: string } | FormAgain> {
  if (posted.intent === "again") {
    const plan = await readSafetyPlan(ctx, { patientId });
    const joined = posted.more === "both" && plan !== null;
    return joined ? { ...posted, values: joinPlans(posted.values, plan, formatPhone) } : posted;
  }
  const { steps, version, reviewEveryDays, key = "" } = posted;
  await saveSafetyPlan(ctx, { patientId, steps, version, reviewEveryDays });
  return { intent: "saved", key };
}
