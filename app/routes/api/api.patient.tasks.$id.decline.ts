import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { declineTask } from "~/features/tasks/answer/answer-task.server";
import { showTask } from "~/features/tasks/task/task.present";
import { declineTaskSchema } from "~/features/tasks/tasks.schema";
import { api } from "~/http/api.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `POST /api/patient/tasks/:id/decline`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const { reason } = await parseJson(args.request, declineTaskSchema);
    const task = await declineTask(ctx, { id: args.params.id ?? "", reason }, idempotencyKeyOf(args.request));
    return { data: showTask(task) };
  });
}
