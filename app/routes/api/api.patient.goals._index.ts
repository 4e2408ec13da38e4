import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readGoals } from "~/features/goals/goal/read-goals.server";
import { beginGoal } from "~/features/goals/goal/write-goal.server";
import { beginOwnGoalSchema } from "~/features/goals/goals.schema";
import { showGoals } from "~/features/goals/goals.wire";
import { pageSchema } from "~/features/kernel/page.schema";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/patient/goals`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const asked = parseSearch(args.request, pageSchema);
    return showGoals(await readGoals(ctx, { ...asked, patientId: ctx.actor.memberId }), asked.cursor);
  });
}

/** `POST /api/patient/goals`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const said = await parseJson(args.request, beginOwnGoalSchema);
    const data = await beginGoal(ctx, { ...said, patientId: ctx.actor.memberId }, idempotencyKeyOf(args.request));
    return { data, status: 201 };
  });
}
