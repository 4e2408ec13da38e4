import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { listGivenTasks } from "~/features/tasks/task/list-tasks.server";
import { newTaskOf, showTask } from "~/features/tasks/task/task.present";
import { giveTaskSchema, taskListSchema } from "~/features/tasks/tasks.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/tasks`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return answerPage(await listGivenTasks(ctx, parseSearch(args.request, taskListSchema)), showTask);
  });
}

/** `POST /api/psychologist/tasks`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const body = await parseJson(args.request, giveTaskSchema);
    const { zone } = await readPatient(ctx, body);
    const task = await giveTask(ctx, newTaskOf(body, zone), idempotencyKeyOf(args.request));
    return { data: showTask(task), status: 201 };
  });
}
