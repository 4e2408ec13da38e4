import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { retryDelivery } from "~/features/notifications/desk/admin-deliveries.server";
import { apiDelivery } from "~/features/notifications/api-shapes";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";

/** `POST /api/admin/notifications/:id/retry`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    return { data: apiDelivery(await retryDelivery(ctx, { id: args.params.id ?? "" })) };
  });
}
