import { redirect } from "@remix-run/cloudflare";
import type { OpenedLogin } from "~/features/tenancy/open-login.server";
import type { RouteArgs } from "./login.server";
import { clearHalfCookie, writeDeviceCookie, writeHalfCookie, writeLoginCookie } from "./session.server";

/** Where a half login goes on; `next` is kept. */
function withNext(path: string, next: string | null): string {
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/** Sends a browser that has just signed in to its page, with its cookies. */
export async function signedIn({ context }: RouteArgs, login: OpenedLogin, to: string): Promise<Response> {
  if (login.secret === null) throw new Error("an API login has no cookie");
  const headers = new Headers();
  headers.append("Set-Cookie", await writeLoginCookie(context, login.secret));
  headers.append("Set-Cookie", await writeDeviceCookie(context, login.deviceMark));
  headers.append("Set-Cookie", await clearHalfCookie(context));
  return redirect(to, { headers });
}

/** Sends a browser whose password was right to the page that asks for the code. */
export async function halfSignedIn(
  { context }: RouteArgs,
  half: string,
  to: string,
  next: string | null,
): Promise<Response> {
  return redirect(withNext(to, next), { headers: { "Set-Cookie": await writeHalfCookie(context, half) } });
}
