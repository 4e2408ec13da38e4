import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { reviewSchema, goalOf } from "~/features/goals/goals.schema";
import { showGoalWire } from "~/features/goals/goals.wire";
import { reviewGoal } from "~/features/goals/history/review-goal.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `POST /api/psychologist/patients/:id/goals/:goal/reviews`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const which = goalOf(args.params);
    const said = await parseJson(args.request, reviewSchema);
    await reviewGoal(ctx, { ...which, ...said }, idempotencyKeyOf(args.request));
    return { data: showGoalWire((await readGoal(ctx, which)).goal), status: 201 };
  });
}
