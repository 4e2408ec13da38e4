import { redirect, type ActionFunctionArgs } from "@remix-run/cloudflare";
import * as z from "zod";
import { requireLogin } from "~/http/guards.server";
import { sameSitePath } from "~/http/next-path.server";
import { submit } from "~/http/page.server";
import { putAwayToo } from "~/http/put-away.server";
import { paths } from "~/paths";

/** The page that the button stood on, of this very site. */
function pageOf(request: Request): string {
  const from = request.headers.get("Referer");
  if (from === null || !URL.canParse(from)) return paths.dashboard();
  const url = new URL(from);
  const isHere = url.host === new URL(request.url).host;
  return (isHere ? sameSitePath(url.pathname + url.search) : null) ?? paths.dashboard();
}

/** Somebody has understood an announcement: it is not shown in this browser any more. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requireLogin, z.object({ id: z.string().max(64) }), (_, { id }) => {
    const secure = args.context.scope.environment === "production";
    const headers = { "Set-Cookie": putAwayToo(args.request, id, secure) };
    return Promise.resolve(redirect(pageOf(args.request), { headers }));
  });
}
