import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { problemBody } from "~/features/insights/insights.schema";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/insights/problems`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const said = await parseJson(args.request, problemBody);
    await reportProblem(ctx, said);
    return { status: 201, data: { id: said.id, reason: said.reason } };
  });
}
