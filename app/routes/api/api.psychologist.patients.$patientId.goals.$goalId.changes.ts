import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { goalOf } from "~/features/goals/goals.schema";
import { showChangeWire } from "~/features/goals/goals.wire";
import { readChanges } from "~/features/goals/history/read-changes.server";
import { pageSchema } from "~/features/kernel/page.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/goals/:goal/changes`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const which = goalOf(args.params);
    const asked = parseSearch(args.request, pageSchema);
    return answerPage(await readChanges(ctx, { ...which, ...asked }), showChangeWire);
  });
}
