import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { feedbackSchema } from "~/features/insights/insights.schema";
import { rateInsight } from "~/features/insights/rating/rate-insight.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/patient/insights/:id/feedback`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const said = { ...(await parseJson(args.request, feedbackSchema)), id: args.params.id ?? "" };
    await rateInsight(ctx, said);
    return { data: said };
  });
}
