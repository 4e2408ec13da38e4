import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { userOf } from "~/features/tenancy/resolve-login.server";
import { api } from "~/http/api.server";
import { requireLogin } from "~/http/guards.server";

/** GET: who is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const login = await requireLogin(args);
    return { data: { user: userOf(login), emailVerified: login.emailVerified, totpOn: login.totpOn } };
  });
}
