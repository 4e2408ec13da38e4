import type { DirectoryCtx } from "~/features/kernel/ctx";
import { findToken } from "../account/account-token.repo.server";

/** The reset link of a secret while it can be used, else null. Does not use it. */
export async function goodResetToken(ctx: DirectoryCtx, token: string) {
  const found = await findToken(ctx.db, "reset_password", await ctx.platform.tokens.hash(token));
  const good = found && found.usedAt === null && found.expiresAt > ctx.now() && found.disabledAt === null;
  return good ? found : null;
}

/** Whether a reset link can still be used; does not use it. */
export async function isResetTokenGood(ctx: DirectoryCtx, { token }: { token: string }): Promise<boolean> {
  return (await goodResetToken(ctx, token)) !== null;
}
