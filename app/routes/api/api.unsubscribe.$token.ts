import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { unsubscribe } from "~/features/notifications/preferences/unsubscribe.server";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";

/** `POST /api/unsubscribe/:token`: a mail program's one click (RFC 8058); the body says nothing that is needed. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    await unsubscribe(anonymous(args), args.params.token ?? "");
    return { data: { done: true } };
  });
}
