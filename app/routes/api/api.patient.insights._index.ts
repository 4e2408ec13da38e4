import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showInsight } from "~/features/insights/insight.present";
import { listInsights } from "~/features/insights/list-insights.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `GET /api/patient/insights`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return { data: (await listInsights(ctx)).map(showInsight) };
  });
}
