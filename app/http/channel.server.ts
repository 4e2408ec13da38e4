import type { ChannelAddress, ChannelIdentity } from "~/platform/objects/channels";
import { AppError } from "~/lib/app-error";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { clinicCtx } from "./contexts.server";
import { requireLogin } from "./guards.server";
import { readTicketLogin, type RouteArgs } from "./login/login.server";

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

/**
 * A device of any member, by login cookie, bearer token or `?ticket=`, for a socket in the clinic.
 * @returns the member's context, and when (ms) the login began to be looked up
 * @throws AppError `auth.required` (401), `auth.forbidden` or `auth.totp_setup_required` (403)
 */
export async function requireDevice(args: RouteArgs): Promise<{ ctx: ClinicCtx; authorisedAt: number }> {
  const authorisedAt = args.context.scope.now();
  const { actor, shard, mustSetUpTotp } = await loginOf(args);
  if (!actor || !shard) throw new AppError("auth.forbidden");
  if (mustSetUpTotp) throw new AppError("auth.totp_setup_required");
  return { ctx: clinicCtx(args.context, shard, actor), authorisedAt };
}

/** Whether a request asks for a socket. */
export function asksForSocket(request: Request): boolean {
  return request.headers.get("Upgrade")?.toLowerCase() === "websocket";
}
