import type { AppLoadContext } from "@remix-run/cloudflare";
import { isEndedLogin } from "~/features/identity/session/end-login.server";
import { consumeTicket } from "~/features/identity/session/socket-tickets.server";
import { isTouchDue, touchSession } from "~/features/identity/session/touch-session.server";
import { noteSeen } from "~/features/tenancy/people/note-seen.server";
import { resolveLogin, type Login, type LoginKey } from "~/features/tenancy/login/resolve-login.server";
import type { Caller } from "~/load-context";
import { directoryCtx } from "../contexts.server";
import { isSameLogin, lastSeen, rememberLogin } from "./seen-logins.server";
import { readLoginCookie } from "./session.server";

export type RouteArgs = { request: Request; context: AppLoadContext };

// Loaders of one request run in parallel and all ask who is there: the answer is looked up once.
const known = new WeakMap<object, Promise<Login | null>>();

async function keyOf({ request, context }: RouteArgs): Promise<LoginKey | null> {
  const { tokens } = context.scope.platform;
  const authorization = request.headers.get("Authorization");
  if (authorization !== null) {
    const bearer = /^Bearer ([\w.-]{20,2000})$/i.exec(authorization)?.[1];
    const claims = bearer === undefined ? null : await tokens.readJwt(bearer);
    return typeof claims?.sid === "string" ? { sessionId: claims.sid } : null;
  }
  const secret = await readLoginCookie(request, context);
  return secret ? { tokenHash: await tokens.hash(secret) } : null;
}

function callerOf({ actor, accountId, platformAdmin }: Login): Caller {
  return { key: actor?.memberId ?? accountId, role: actor?.role ?? "platform", platformAdmin };
}

async function lookUp({ context: { scope } }: RouteArgs, key: LoginKey | null): Promise<Login | null> {
  if (!key) return null;
  const login = await resolveLogin(scope.directory, key, scope.now());
  rememberLogin(key, login, scope.now());
  if (!login) return null;
  scope.caller = callerOf(login);
  const now = scope.now();
  if (isTouchDue(login.lastSeenAt, now)) {
    scope.platform.background(touchSession(scope.directory, login.sessionId, now));
    if (login.actor && login.shard)
      scope.platform.background(noteSeen(scope.shard(login.shard), login.actor, { at: now, totpOn: login.totpOn }));
  }
  return login;
}

/**
 * The login of a credential as the directory has it, or, where that may be assumed, as this isolate saw it last, while the
 * directory is asked: the pipeline lets nothing out before it has said the same.
 */
async function findLogin(args: RouteArgs): Promise<Login | null> {
  const { scope } = args.context;
  const key = await keyOf(args);
  const assumed = key && scope.mayAssume ? lastSeen(key, scope.now()) : undefined;
  const looked = lookUp(args, key);
  if (!assumed) return looked;
  scope.assume(
    looked.then(
      (login) => login !== null && isSameLogin(login, assumed),
      () => false,
    ),
  );
  return assumed;
}

/** Who is signed in, by bearer token or login cookie; null for nobody. A bad token is nobody, even beside a good cookie. */
export function readLogin(args: RouteArgs): Promise<Login | null> {
  const asked = known.get(args.context.scope) ?? findLogin(args);
  known.set(args.context.scope, asked);
  return asked;
}

/** Whether the caller shows a login that was ended on purpose: their device should forget what it kept. */
export async function showsEndedLogin(args: RouteArgs): Promise<boolean> {
  const key = await keyOf(args);
  return key !== null && isEndedLogin(args.context.scope.directory, key);
}

/**
 * Who a socket's single-use ticket stands for, whatever cookie or token comes beside it; null when their login has ended.
 * @throws AppError `auth.required` when the ticket is unknown, used or older than 30 s
 */
export async function readTicketLogin(args: RouteArgs, ticket: string): Promise<Login | null> {
  return lookUp(args, await consumeTicket(directoryCtx(args.context, { anonymous: true }), { ticket }));
}

/** Whether somebody is signed in, for what every page shows: the same lookup as `readLogin`. When it fails, nobody is. */
export async function isSignedIn(args: RouteArgs): Promise<boolean> {
  return readLogin(args).then(
    (login) => login !== null,
    () => false,
  );
}
