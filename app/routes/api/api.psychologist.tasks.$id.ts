import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { changeTask, withdrawTask } from "~/features/tasks/task/change-task.server";
import { readGivenTask } from "~/features/tasks/task/read-task.server";
import { showTask, taskChangeOf } from "~/features/tasks/task/task.present";
import { changeTaskSchema, withdrawSearch } from "~/features/tasks/tasks.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `GET /api/psychologist/tasks/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showTask(await readGivenTask(ctx, { id: args.params.id ?? "" })) };
  });
}

/** `PATCH` and `DELETE /api/psychologist/tasks/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const id = args.params.id ?? "";
    if (args.request.method === "DELETE") {
      await withdrawTask(ctx, { id, ...parseSearch(args.request, withdrawSearch) });
      return { data: { id } };
    }
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const body = await parseJson(args.request, changeTaskSchema);
    const { zone } = await readPatient(ctx, await readGivenTask(ctx, { id }));
    return { data: showTask(await changeTask(ctx, { ...taskChangeOf(body, zone), id })) };
  });
}
