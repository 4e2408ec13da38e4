import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { issueTicket } from "~/features/identity/session/socket-tickets.server";
import { api } from "~/http/api.server";
import { requireAccount } from "~/http/guards.server";

/** POST: a pass for one socket within 30 s. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const { ticket, expiresAt } = await issueTicket(await requireAccount(args));
    return { data: { ticket, expiresAt: new Date(expiresAt).toISOString() }, status: 201 };
  });
}
