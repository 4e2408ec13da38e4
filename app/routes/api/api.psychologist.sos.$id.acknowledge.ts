import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { acknowledgeSos } from "~/features/sos/responder/answer-sos.server";
import { showAlert } from "~/features/sos/sos.present";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `POST /api/psychologist/sos/:id/acknowledge`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showAlert(await acknowledgeSos(ctx, args.params.id ?? "")) };
  });
}
