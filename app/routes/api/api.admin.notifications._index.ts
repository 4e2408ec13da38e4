import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listDeliveries } from "~/features/notifications/desk/admin-deliveries.server";
import { apiDelivery } from "~/features/notifications/api-shapes";
import { deliveryListSchema } from "~/features/notifications/notices.schema";
import { answerPage, api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/admin/notifications`: the clinic's deliveries, `?status=failed` for those that need a hand. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAdmin(args);
    return answerPage(await listDeliveries(ctx, parseSearch(args.request, deliveryListSchema)), apiDelivery);
  });
}
