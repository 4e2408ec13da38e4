import { newDeviceMark } from "~/features/identity/session/device-mark.server";
import { accessTokenLife } from "~/features/identity/session/session-life";
import { startSession } from "~/features/identity/session/start-session.server";
import type { AnyActor, Role } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";

/** The signed-in person as clients are told. */
export type LoginUser = {
  id: string;
  memberId: string | null;
  name: string;
  email: string;
  role: Role | "platform";
  clinicId: string | null;
};

/** `expiresIn` in seconds. */
export type ApiTokens = { token: string; refreshToken: string; expiresIn: number };

/** A login that has just begun. Its secrets are shown this once. */
export type OpenedLogin = {
  user: LoginUser;
  sessionId: string;
  /** What the web cookie carries; null for API logins. */
  secret: string | null;
  /** What the known-device cookie carries. */
  deviceMark: string;
  /** Null for web logins. */
  api: ApiTokens | null;
};

type Person = { id: string; name: string; email: string };
type Membership = { id: string; role: Role; clinicId: string } | null;

/** An access token of a login beside its refresh token. */
export async function apiTokens(
  ctx: DirectoryCtx,
  login: { sessionId: string; accountId: string },
  refreshToken: string,
): Promise<ApiTokens> {
  const token = await ctx.platform.tokens.signJwt({ sid: login.sessionId, sub: login.accountId }, accessTokenLife);
  return { token, refreshToken, expiresIn: accessTokenLife / 1000 };
}

/**
 * Opens a login for a person who has been let in, and commits it.
 * @param membership what they act as; null for a platform admin without clinic
 */
export async function openLogin(
  ctx: DirectoryCtx<AnyActor>,
  person: Person,
  membership: Membership,
  kind: "web" | "api",
): Promise<OpenedLogin> {
  const { id: accountId, name, email } = person;
  const { statements, sessionId, secret, refreshToken } = await startSession(ctx, {
    accountId,
    membershipId: membership?.id ?? null,
    kind,
  });
  await commit(
    { ...ctx, actor: { accountId, sessionId, name } },
    {
      clinicId: membership?.clinicId ?? null,
      statements,
      events: [],
      audit: { action: "login.start", entity: "login_session", entityId: sessionId, subject: accountId },
    },
  );
  const user = {
    id: accountId,
    memberId: membership?.id ?? null,
    name,
    email,
    role: membership?.role ?? ("platform" as const),
    clinicId: membership?.clinicId ?? null,
  };
  return {
    user,
    sessionId,
    secret,
    deviceMark: await newDeviceMark(ctx.platform.tokens, accountId),
    api: refreshToken === null ? null : await apiTokens(ctx, { sessionId, accountId }, refreshToken),
  };
}
