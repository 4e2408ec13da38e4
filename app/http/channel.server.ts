import type { ChannelAddress, ChannelIdentity } from "~/platform/channels";
import { AppError } from "~/lib/app-error";
import { requireLogin } from "./guards.server";
import { readTicketLogin, type RouteArgs } from "./login.server";

async function loginOf(args: RouteArgs) {
  const ticket = new URL(args.request.url).searchParams.get("ticket");
  if (ticket === null) return requireLogin(args);
  const login = await readTicketLogin(args, ticket);
  if (!login) throw new AppError("auth.required");
  return login;
}

/**
 * Any member, for their own channel, by login cookie, bearer token or `?ticket=`.
 * @throws AppError `auth.required` (401), `auth.forbidden` or `auth.totp_setup_required` (403)
 */
export async function requireChannel(args: RouteArgs): Promise<{ to: ChannelAddress; identity: ChannelIdentity }> {
  const authorisedAt = args.context.scope.now(); // before the login is read: what ends it later comes later
  const { actor, sessionId, mustSetUpTotp } = await loginOf(args);
  if (!actor) throw new AppError("auth.forbidden");
  if (mustSetUpTotp) throw new AppError("auth.totp_setup_required");
  const { clinicId, memberId } = actor;
  return { to: { clinicId, memberId }, identity: { sessionId, authorisedAt } };
}

/** Whether a request asks for a socket. */
export function asksForSocket(request: Request): boolean {
  return request.headers.get("Upgrade")?.toLowerCase() === "websocket";
}
