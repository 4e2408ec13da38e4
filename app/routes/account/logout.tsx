import { redirect, type ActionFunctionArgs } from "@remix-run/cloudflare";
import { signOut } from "~/features/identity/session/end-login.server";
import { requireAccount } from "~/http/guards.server";
import { readLogin } from "~/http/login/login.server";
import { nextOf } from "~/http/next-path.server";
import { page } from "~/http/page.server";
import { clearLoginCookie, clearSosCookie } from "~/http/login/session.server";
import { paths } from "~/paths";

/** Signing out is a POST; who opens the address by hand is sent on. */
export function loader() {
  return redirect(paths.landing());
}

/** Always succeeds: an ended login is as signed out as can be. */
export async function action(args: ActionFunctionArgs) {
  return page(args, async () => {
    if (await readLogin(args)) await signOut(await requireAccount(args));
    const headers = new Headers();
    headers.append("Set-Cookie", await clearLoginCookie(args.context));
    headers.append("Set-Cookie", await clearSosCookie(args.context));
    return redirect(nextOf(args.request) ?? paths.landing(), { headers });
  });
}
