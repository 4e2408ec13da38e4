import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { applyChange } from "~/features/goals/goal/apply-change.server";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { changeGoalSchema, goalOf } from "~/features/goals/goals.schema";
import { showGoalWire } from "~/features/goals/goals.wire";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/goals/:goal`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { goal } = await readGoal(ctx, goalOf(args.params));
    return { data: showGoalWire(goal) };
  });
}

/** `PATCH /api/psychologist/patients/:id/goals/:goal`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const which = goalOf(args.params);
    await applyChange(ctx, which, await parseJson(args.request, changeGoalSchema));
    return { data: showGoalWire((await readGoal(ctx, which)).goal) };
  });
}
