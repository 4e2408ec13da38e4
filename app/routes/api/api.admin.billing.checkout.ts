import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { checkoutSchema } from "~/features/billing/billing.schema";
import { startCheckout } from "~/features/billing/money/start-checkout.server";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";

/** `POST /api/admin/billing/checkout`: where the plan is paid. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    const input = await parseJson(args.request, checkoutSchema);
    const key = idempotencyKeyOf(args.request) ?? ctx.request.requestId;
    return { data: await startCheckout(ctx, input, { back: teamPaths.adminPlan(), key }) };
  });
}
