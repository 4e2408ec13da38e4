import { redirect } from "@remix-run/cloudflare";
import { outdatedTexts } from "~/features/identity/account/accept-again.server";
import { signOut } from "~/features/identity/session/end-login.server";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import type { LoginUser, OpenedLogin } from "~/features/tenancy/login/open-login.server";
import { resolveLogin, type Login } from "~/features/tenancy/login/resolve-login.server";
import type { ActingAs } from "~/features/tenancy/login/switch-membership.server";
import { houseZone } from "~/lib/time/zone";
import { directoryCtx } from "../contexts.server";
import { anonymous } from "../guards.server";
import { sosMark } from "../sos-guard.server";
import type { RouteArgs } from "./login.server";
import {
  clearHalfCookie,
  clearSosCookie,
  readLoginCookie,
  writeDeviceCookie,
  writeHalfCookie,
  writeLoginCookie,
} from "./session.server";

/** A patient's browser can call for help from now on, whatever becomes of the login; nobody else's can. */
async function sosMarkOf(args: RouteArgs, { id, memberId, clinicId, role, name }: LoginUser): Promise<string> {
  if (role !== "patient" || memberId === null || clinicId === null) return clearSosCookie(args.context);
  const shard = await shardOfClinic(anonymous(args), clinicId);
  // The zone only says how instants are shown; the signed-in pages know the true one.
  return sosMark(args.context, { accountId: id, memberId, clinicId, name, zone: houseZone }, shard);
}

/** Sends a browser on after its login began to act in another place: what calls for help from it goes there, too. */
export async function switchedTo(
  args: RouteArgs,
  { id: memberId, role, clinicId }: ActingAs,
  { accountId, name, email }: Pick<Login, "accountId" | "name" | "email">,
  to: string,
): Promise<Response> {
  const mark = await sosMarkOf(args, { id: accountId, memberId, clinicId, role, name, email });
  return redirect(to, { headers: { "Set-Cookie": mark } });
}

/** Where a half login goes on; `next` is kept. */
function withNext(path: string, next: string | null): string {
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/**
 * Ends the login that this browser had, when somebody else signs in over it: its cookie is gone with this answer, and what its tabs
 * hold open would go on telling one person what is another's. Whoever signs in again over their own login hears what is theirs: that
 * one stays, for a board of calls for help in another tab must not fall silent.
 */
async function endFormer({ request, context }: RouteArgs, accountId: string): Promise<void> {
  const { scope } = context;
  const secret = await readLoginCookie(request, context);
  if (secret === null) return;
  const former = await resolveLogin(
    scope.directory,
    { tokenHash: await scope.platform.tokens.hash(secret) },
    scope.now(),
  );
  if (former === null || former.accountId === accountId) return;
  const { sessionId, name } = former;
  await signOut(directoryCtx(context, { accountId: former.accountId, sessionId, name }));
}

/** Sends a browser that has just signed in to its page, with its cookies; the login that it had of somebody else is over. */
export async function signedIn(args: RouteArgs, login: OpenedLogin, to: string): Promise<Response> {
  const { context } = args;
  if (login.secret === null) throw new Error("an API login has no cookie");
  const headers = new Headers();
  headers.append("Set-Cookie", await sosMarkOf(args, login.user));
  headers.append("Set-Cookie", await writeLoginCookie(context, login.secret));
  headers.append("Set-Cookie", await writeDeviceCookie(context, login.deviceMark));
  headers.append("Set-Cookie", await clearHalfCookie(context));
  // Last, so that the new cookie is there when the old login's tabs hear of its end: only who is left without one forgets drafts.
  await endFormer(args, login.user.id);
  return redirect(to, { headers });
}

/**
 * Where somebody goes who has just signed in and was not on the way to anywhere: the first page, or the question whether they accept the
 * texts that have changed. Who was on the way to something (a call for help, a page to write on) is not held up; nor is anybody where the
 * answer is not known.
 */
export async function firstPage(
  args: RouteArgs,
  { user }: OpenedLogin,
  to: { texts: string; home: string },
): Promise<string> {
  const outdated = await outdatedTexts(anonymous(args), user.id).catch(() => []);
  return outdated.length > 0 ? to.texts : to.home;
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
