import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readUse } from "~/features/operations/metrics/read-use.server";
import { api } from "~/http/api.server";
import { requireAdmin } from "~/http/guards.server";

/** `GET /api/admin/metrics`: what happened in the clinic, in sums that tell of nobody. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { uses, fewPatients, sos } = await readUse(await requireAdmin(args));
    return { data: { uses, fewPatients, sos } };
  });
}
