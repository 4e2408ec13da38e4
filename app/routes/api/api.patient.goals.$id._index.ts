import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { applyChange } from "~/features/goals/goal/apply-change.server";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { changeOwnGoalSchema } from "~/features/goals/goals.schema";
import { showGoalWire } from "~/features/goals/goals.wire";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/patient/goals/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { goal } = await readGoal(ctx, { patientId: ctx.actor.memberId, id: args.params.id ?? "" });
    return { data: showGoalWire(goal) };
  });
}

/** `PATCH /api/patient/goals/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const which = { patientId: ctx.actor.memberId, id: args.params.id ?? "" };
    await applyChange(ctx, which, await parseJson(args.request, changeOwnGoalSchema));
    return { data: showGoalWire((await readGoal(ctx, which)).goal) };
  });
}
