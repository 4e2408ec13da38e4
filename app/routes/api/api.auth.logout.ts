import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { signOut } from "~/features/identity/session/end-login.server";
import { api } from "~/http/api.server";
import { requireAccount } from "~/http/guards.server";

/** POST: ends this login. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    await signOut(await requireAccount(args));
    return { data: null };
  });
}
