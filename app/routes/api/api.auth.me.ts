import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { userOf } from "~/features/tenancy/login/resolve-login.server";
import { api } from "~/http/api.server";
import { AppError } from "~/lib/app-error";
import { readLogin, showsEndedLogin } from "~/http/login/login.server";

/** GET: who is signed in. Of a login that was ended on purpose it says so: its device forgets what it kept. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const login = await readLogin(args);
    if (!login) throw new AppError((await showsEndedLogin(args)) ? "auth.ended" : "auth.required");
    return { data: { user: userOf(login), emailVerified: login.emailVerified, totpOn: login.totpOn } };
  });
}
