import { AppError } from "~/lib/app-error";
import type { Anonymous } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { updateAccount } from "./account.repo.server";
import { findToken, useTokens } from "./account-token.repo.server";

/** A link that can still confirm its address, or has done so. @throws AppError `auth.token_invalid` */
async function requireToken(ctx: DirectoryCtx<Anonymous>, token: string) {
  const found = await findToken(ctx.db, "verify_email", await ctx.platform.tokens.hash(token));
  const good = found && found.disabledAt === null && found.expiresAt > ctx.now();
  if (!good || (found.emailVerifiedAt === null && found.usedAt !== null)) throw new AppError("auth.token_invalid");
  return found;
}

/**
 * Whether the address behind a link is confirmed already. Changes nothing: scanners of mail open links, too.
 * @throws AppError `auth.token_invalid` when the link is unknown, older than 7 days, replaced, or of a disabled account
 */
export async function isEmailVerified(ctx: DirectoryCtx<Anonymous>, { token }: { token: string }): Promise<boolean> {
  return (await requireToken(ctx, token)).emailVerifiedAt !== null;
}

/**
 * Notes that a person reads the mail of their address. A link opened a second time (mail scanners do) changes nothing.
 * @throws AppError `auth.token_invalid` when it is unknown, older than 7 days, or of a disabled account
 */
export async function verifyEmail(ctx: DirectoryCtx<Anonymous>, { token }: { token: string }): Promise<void> {
  const now = ctx.now();
  const found = await requireToken(ctx, token);
  if (found.emailVerifiedAt !== null) return;
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
