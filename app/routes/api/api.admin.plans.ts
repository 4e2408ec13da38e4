import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { apiPlan } from "~/features/plans/api-shapes";
import { listPlans } from "~/features/plans/catalogue/list-plans.server";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";

/** `GET /api/admin/plans`: the plans as they are offered today. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: (await listPlans(await requireAdmin(args))).map(apiPlan) }));
}
