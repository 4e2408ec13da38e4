import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { receiveTwilioReport } from "~/features/sos/board/receive-receipt.server";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";

/** `POST /api/webhooks/twilio`: what became of an SMS, signed by the provider over the address we gave it. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const { pathname, search } = new URL(args.request.url);
    const { headers } = args.request;
    await receiveTwilioReport(anonymous(args), { path: pathname + search, headers, body: await args.request.text() });
    return { data: { done: true } };
  });
}
