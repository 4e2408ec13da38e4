import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { cancelSos } from "~/features/sos/patient/own-sos.server";
import { showAlert } from "~/features/sos/sos.present";
import { cancelSchema } from "~/features/sos/sos.schema";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/patient/sos/:id/cancel`; without a body the reason is not said. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { reason } = args.request.headers.has("Content-Type")
      ? await parseJson(args.request, cancelSchema)
      : { reason: "not_said" as const };
    return { data: showAlert(await cancelSos(ctx, args.params.id ?? "", reason)) };
  });
}
