import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { signInSchema } from "~/features/identity/identity.schema";
import { signIn } from "~/features/tenancy/login/sign-in.server";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { readDeviceCookie } from "~/http/login/session.server";

/** POST: signs an API client in. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = anonymous(args);
    const input = await parseJson(args.request, signInSchema);
    const deviceMark = await readDeviceCookie(args.request, args.context);
    const { user, api: tokens } = await signIn(ctx, input, { kind: "api", deviceMark });
    return { data: { user, ...tokens } };
  });
}
