import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { receiveResendReport } from "~/features/sos/board/receive-receipt.server";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";

/** `POST /api/webhooks/resend`: what became of an e-mail, signed by the provider. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const { headers } = args.request;
    await receiveResendReport(anonymous(args), { headers, body: await args.request.text() });
    return { data: { done: true } };
  });
}
