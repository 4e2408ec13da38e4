import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { liveAlerts } from "~/features/sos/responder/answer-sos.server";
import { showHead } from "~/features/sos/sos.present";
import { api } from "~/http/api.server";
import { requireResponder } from "~/http/guards.server";
import { iso } from "~/lib/time/iso";

/** `GET /api/sos/live`: what is live and concerns the caller; no query but the login's. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireResponder(args);
    const at = ctx.now();
    return { data: { alerts: (await liveAlerts(ctx)).map(showHead), at: iso(at) } };
  });
}
