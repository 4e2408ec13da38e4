import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { changePassword } from "~/features/identity/password/change-password.server";
import { changePasswordSchema } from "~/features/identity/identity.schema";
import { api } from "~/http/api.server";
import { requireAccount } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** POST: a new password; every other login of the account ends at once. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireAccount(args);
    await changePassword(ctx, await parseJson(args.request, changePasswordSchema));
    return { data: null };
  });
}
