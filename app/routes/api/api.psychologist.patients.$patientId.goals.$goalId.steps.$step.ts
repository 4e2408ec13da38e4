import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { applyMove } from "~/features/goals/goal/apply-change.server";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { moveStepSchema, goalOf } from "~/features/goals/goals.schema";
import { showGoalWire } from "~/features/goals/goals.wire";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `PATCH /api/psychologist/patients/:id/goals/:goal/steps/:step`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const which = goalOf(args.params);
    const said = await parseJson(args.request, moveStepSchema);
    await applyMove(ctx, { ...which, stepId: args.params.step ?? "" }, said);
    return { data: showGoalWire((await readGoal(ctx, which)).goal) };
  });
}
