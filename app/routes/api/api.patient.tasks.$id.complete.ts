import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { completeTask } from "~/features/tasks/answer/answer-task.server";
import { showTask } from "~/features/tasks/task/task.present";
import { completeTaskSchema } from "~/features/tasks/tasks.schema";
import { api } from "~/http/api.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `POST /api/patient/tasks/:id/complete`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const said = await parseJson(args.request, completeTaskSchema);
    const task = await completeTask(ctx, { ...said, id: args.params.id ?? "" }, idempotencyKeyOf(args.request));
    return { data: showTask(task) };
  });
}
