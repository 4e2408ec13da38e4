import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { receiveWhatsApp } from "~/features/notifications/whatsapp/receive-message.server";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";
import { escapeHtml } from "~/lib/text/text";

/** `POST /api/webhooks/whatsapp`: what somebody wrote to our number, signed by the provider; answered in its own language (TwiML). */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const { pathname, search } = new URL(args.request.url);
    const { headers } = args.request;
    const body = await args.request.text();
    const said = await receiveWhatsApp(anonymous(args), { path: pathname + search, headers, body });
    const message = said === null ? "" : `<Message>${escapeHtml(said)}</Message>`;
    return new Response(`<?xml version="1.0" encoding="UTF-8"?><Response>${message}</Response>`, {
      headers: { "Content-Type": "text/xml; charset=utf-8", "Cache-Control": "no-store" },
    });
  });
}
