import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readGoals } from "~/features/goals/goal/read-goals.server";
import { beginGoal } from "~/features/goals/goal/write-goal.server";
import { beginGoalSchema } from "~/features/goals/goals.schema";
import { showGoals } from "~/features/goals/goals.wire";
import { pageSchema } from "~/features/kernel/page.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/goals`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId = "" } = args.params;
    const asked = parseSearch(args.request, pageSchema);
    return showGoals(await readGoals(ctx, { ...asked, patientId }), asked.cursor);
  });
}

/** `POST /api/psychologist/patients/:id/goals`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId = "" } = args.params;
    const said = await parseJson(args.request, beginGoalSchema);
    const data = await beginGoal(ctx, { ...said, isShared: true, patientId }, idempotencyKeyOf(args.request));
    return { data, status: 201 };
  });
}
