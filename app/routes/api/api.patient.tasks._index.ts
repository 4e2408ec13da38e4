import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listOwnTasks } from "~/features/tasks/task/list-tasks.server";
import { showTask } from "~/features/tasks/task/task.present";
import { ownListSchema } from "~/features/tasks/tasks.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/patient/tasks`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return answerPage(await listOwnTasks(ctx, parseSearch(args.request, ownListSchema)), showTask);
  });
}
