import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { showPlan } from "~/features/safety-plan/safety-plan.present";
import { savePlanSchema } from "~/features/safety-plan/safety-plan.schema";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/safety-plan`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const plan = await readSafetyPlan(ctx, { patientId: args.params.patientId ?? "" });
    return { data: plan && showPlan(plan) };
  });
}

/** `PUT /api/psychologist/patients/:id/safety-plan`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const input = await parseJson(args.request, savePlanSchema);
    return { data: showPlan(await saveSafetyPlan(ctx, { ...input, patientId: args.params.patientId ?? "" })) };
  });
}
