import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { showPlan } from "~/features/safety-plan/safety-plan.present";
import { savePlanSchema } from "~/features/safety-plan/safety-plan.schema";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { api } from "~/http/api.server";
import { parseJson } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `GET /api/patient/safety-plan`; also what a device keeps for when there is no network. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const plan = await readSafetyPlan(ctx, { patientId: ctx.actor.memberId });
    return { data: plan && showPlan(plan) };
  });
}

/** `PUT /api/patient/safety-plan`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const input = await parseJson(args.request, savePlanSchema);
    return { data: showPlan(await saveSafetyPlan(ctx, { ...input, patientId: ctx.actor.memberId })) };
  });
}
