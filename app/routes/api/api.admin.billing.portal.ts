import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { openPortal } from "~/features/billing/money/open-portal.server";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { teamPaths } from "~/team-paths";

/** `POST /api/admin/billing/portal`: where what is paid is changed. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => ({ data: await openPortal(await requireAdmin(args), teamPaths.adminPlan()) }));
}
