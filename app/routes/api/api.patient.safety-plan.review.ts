import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { reviewSafetyPlan } from "~/features/safety-plan/review/review-safety-plan.server";
import { reviewPlanSchema } from "~/features/safety-plan/safety-plan.schema";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { iso } from "~/lib/time/iso";

/** `POST /api/patient/safety-plan/review`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { version } = await parseJson(args.request, reviewPlanSchema);
    const { reviewedAt, reviewDueAt } = await reviewSafetyPlan(ctx, { patientId: ctx.actor.memberId, version });
    return { data: { reviewedAt: iso(reviewedAt), reviewDueAt: iso(reviewDueAt) } };
  });
}
