import { findCredential } from "~/features/identity/account/own-account.server";
import { checkPassword } from "~/features/identity/password/check-password.server";
import { checkSecondFactor } from "~/features/identity/two-step/check-second-factor.server";
import type { SignIn } from "~/features/identity/identity.schema";
import { attemptKeys, beginTry, dropTry } from "~/features/identity/session/sign-in-attempts.server";
import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import type { OpenedLogin } from "./open-login.server";
import { letIn, type SignInHow } from "./sign-in.server";

/** How long the second page of signing in waits for the code. */
export const halfLoginLife = minutes(5);

/**
 * The first page of signing in on the web. Without a second factor it is all; with one it answers a token that stands for
 * the right password for 5 min, so that the page asking for the code carries no password.
 * @throws AppError as `signIn`, but for `auth.totp_required`
 */
export async function startHalfLogin(
  ctx: DirectoryCtx<Anonymous>,
  input: SignIn,
  how: SignInHow,
): Promise<{ login: OpenedLogin } | { half: string }> {
  const proof = await checkPassword(ctx, input, how.deviceMark);
  const { account } = proof;
  if (account.totpEnabledAt !== null && !input.totp) {
    await dropTry(ctx, proof.attempt);
    // No `sid`: nobody is signed in by it. The version makes it worthless once the account has changed.
    const claims = { sub: account.id, use: "half", jti: ctx.platform.tokens.random(), ver: String(account.version) };
    return { half: await ctx.platform.tokens.signJwt(claims, halfLoginLife) };
  }
  await checkSecondFactor(ctx, proof, input.totp);
  return { login: await letIn(ctx, account, how) };
}

/** Uses a half login up. A durable counter per token decides, so of two at once one is let in. */
async function useHalf(ctx: DirectoryCtx, jti: string): Promise<void> {
  const key = await ctx.platform.tokens.mac("attempts", `half|${jti}`);
  const { retryAfter } = await ctx.platform.attempts.take(key, { limit: 1, window: 2 * halfLoginLife });
  if (retryAfter > 0) throw new AppError("auth.required");
}

/**
 * The second page: the code. A wrong one counts against the account as a wrong password does and leaves the token good.
 * @throws AppError `auth.required` for a token that is forged, used, over 5 min old or of an account changed since |
 * `auth.totp_invalid` | `auth.too_many_attempts`
 */
export async function finishHalfLogin(
  ctx: DirectoryCtx<Anonymous>,
  { half, code }: { half: string; code: string },
  how: SignInHow,
): Promise<OpenedLogin> {
  const claims = await ctx.platform.tokens.readJwt(half);
  if (claims?.use !== "half" || typeof claims.sub !== "string" || typeof claims.jti !== "string")
    throw new AppError("auth.required");
  const account = await findCredential(ctx, claims.sub);
  if (!account || account.disabledAt !== null || String(account.version) !== claims.ver)
    throw new AppError("auth.required");
  const keys = await attemptKeys(ctx, { email: account.email, accountId: account.id, deviceMark: how.deviceMark });
  await checkSecondFactor(ctx, { account, attempt: await beginTry(ctx, keys) }, code);
  await useHalf(ctx, claims.jti);
  return letIn(ctx, account, how);
}
