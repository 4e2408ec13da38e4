import { AppError } from "~/lib/app-error";
import type { Anonymous } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { updateAccount } from "./account.repo.server";
import { findToken, useTokens } from "./account-token.repo.server";

/**
 * Notes that a person reads the mail of their address. A link opened a second time (mail scanners do) changes nothing.
 * @throws AppError `auth.token_invalid` when it is unknown, older than 7 days, or of a disabled account
 */
export async function verifyEmail(ctx: DirectoryCtx<Anonymous>, { token }: { token: string }): Promise<void> {
  const now = ctx.now();
  const found = await findToken(ctx.db, "verify_email", await ctx.platform.tokens.hash(token));
  if (!found || found.disabledAt !== null || found.expiresAt <= now) throw new AppError("auth.token_invalid");
  if (found.emailVerifiedAt !== null) return;
  if (found.usedAt !== null) throw new AppError("auth.token_invalid");
  const { accountId, version } = found;
  await commit(ctx, {
    clinicId: null,
    statements: [
      updateAccount(ctx.db, accountId, version, { emailVerifiedAt: now }, now),
      useTokens(ctx.db, accountId, "verify_email", now),
    ],
    events: [{ type: "account.email_verified", aggregateId: accountId, version: version + 1 }],
    audit: { action: "account.verify_email", entity: "account", entityId: accountId, fields: ["email_verified_at"] },
  });
}
