import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { openSos } from "~/features/sos/responder/answer-sos.server";
import { showAlert } from "~/features/sos/sos.present";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `GET /api/psychologist/sos/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showAlert(await openSos(ctx, args.params.id ?? "")) };
  });
}
