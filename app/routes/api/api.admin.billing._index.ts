import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { apiBilling } from "~/features/billing/api-shapes";
import { readBilling } from "~/features/billing/money/read-billing.server";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";

/** `GET /api/admin/billing`: how the clinic stands. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: apiBilling(await readBilling(await requireAdmin(args))) }));
}
