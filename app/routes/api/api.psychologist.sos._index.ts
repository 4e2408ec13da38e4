import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { liveAlerts } from "~/features/sos/responder/answer-sos.server";
import { showHead } from "~/features/sos/sos.present";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `GET /api/psychologist/sos`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const alerts = await liveAlerts(await requirePsychologist(args));
    return { data: alerts.map(showHead) };
  });
}
