import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { shareLocation } from "~/features/sos/patient/own-sos.server";
import { showAlert } from "~/features/sos/sos.present";
import { locationSchema } from "~/features/sos/sos.schema";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `PUT` and `DELETE /api/patient/sos/:id/location`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const location = args.request.method === "DELETE" ? null : await parseJson(args.request, locationSchema);
    return { data: showAlert(await shareLocation(ctx, args.params.id ?? "", location)) };
  });
}
