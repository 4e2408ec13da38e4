import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { noteFeeling } from "~/features/sos/patient/own-sos.server";
import { showAlert } from "~/features/sos/sos.present";
import { feelingSchema } from "~/features/sos/sos.schema";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/patient/sos/:id/feelings`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const feeling = await parseJson(args.request, feelingSchema);
    return { data: showAlert(await noteFeeling(ctx, args.params.id ?? "", feeling)) };
  });
}
