import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { noteShown } from "~/features/sos/responder/answer-sos.server";
import { api } from "~/http/api.server";
import { requireResponder } from "~/http/guards.server";

/** `POST /api/sos/:id/shown`: a screen shows the alert; noted once per person, and nothing for an alert that is not theirs. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    await noteShown(await requireResponder(args), args.params.id ?? "");
    return { data: {} };
  });
}
