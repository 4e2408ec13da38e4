import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { refreshSchema } from "~/features/identity/identity.schema";
import { refresh } from "~/features/tenancy/login/refresh.server";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** POST: a new pair of tokens for a refresh token. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = anonymous(args);
    const input = await parseJson(args.request, refreshSchema);
    return { data: await refresh(ctx, input) };
  });
}
