import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { receiveNews } from "~/features/billing/webhook/receive-news.server";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";

/** `POST /api/webhooks/stripe`: something of a clinic's payments has changed, signed by Stripe. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const { headers } = args.request;
    await receiveNews(anonymous(args), { headers, body: await args.request.text() });
    return { data: { done: true } };
  });
}
