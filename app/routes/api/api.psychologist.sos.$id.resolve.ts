import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { resolveSos } from "~/features/sos/responder/answer-sos.server";
import { showAlert } from "~/features/sos/sos.present";
import { resolveSchema } from "~/features/sos/sos.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/psychologist/sos/:id/resolve`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const how = await parseJson(args.request, resolveSchema);
    return { data: showAlert(await resolveSos(ctx, args.params.id ?? "", how)) };
  });
}
