import type { Refresh } from "~/features/identity/identity.schema";
import { rotateRefreshToken } from "~/features/identity/session/rotate-refresh-token.server";
import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { apiTokens, type ApiTokens, type LoginUser } from "./open-login.server";
import { resolveLogin, userOf } from "./resolve-login.server";

/**
 * A new access and a new refresh token for a refresh token, which is used up by it.
 * @throws AppError `auth.required` when it is unknown, too old, used before (that ends its login), or its login has ended
 */
export async function refresh(ctx: DirectoryCtx<Anonymous>, input: Refresh): Promise<{ user: LoginUser } & ApiTokens> {
  const { sessionId, refreshToken } = await rotateRefreshToken(ctx, input);
  const login = await resolveLogin(ctx.db, { sessionId }, ctx.now());
  if (!login) throw new AppError("auth.required");
  return { user: userOf(login), ...(await apiTokens(ctx, login, refreshToken)) };
}
