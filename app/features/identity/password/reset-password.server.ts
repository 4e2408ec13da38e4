import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { findToken, useTokens } from "../account/account-token.repo.server";
import { deleteRecoveryCodes, noTotp, updateAccount } from "../account/account.repo.server";
import type { ResetPassword } from "../identity.schema";
import { endSessions } from "../session/session.repo.server";
import { forgetFailures } from "../session/sign-in-attempts.server";
import { checkPasswordStrength } from "./password.policy";
import { hashPassword } from "./password.server";

/** The reset link of a secret while it can be used, else null. Does not use it. */
async function goodResetToken(ctx: DirectoryCtx, token: string) {
  const found = await findToken(ctx.db, "reset_password", await ctx.platform.tokens.hash(token));
  const good = found && found.usedAt === null && found.expiresAt > ctx.now() && found.disabledAt === null;
  return good ? found : null;
}

/** Whether a reset link can still be used; does not use it. */
export async function isResetTokenGood(ctx: DirectoryCtx, { token }: { token: string }): Promise<boolean> {
  return (await goodResetToken(ctx, token)) !== null;
}

/**
 * Sets a new password by a mailed link: single use, within 30 min. Ends every login of the account, and proves the e-mail.
 * A second factor stays when the e-mail was proved before. When it was not, whoever set it up may never have read this
 * mail, so it goes with its recovery codes: nobody keeps an address by registering it before its owner does.
 * @throws AppError `auth.token_invalid` | `auth.password_weak` (the link stays good) | `kernel.conflict` for the loser of a race
 */
export async function resetPassword(ctx: DirectoryCtx<Anonymous>, { token, password }: ResetPassword): Promise<void> {
  const found = await goodResetToken(ctx, token);
  if (!found) throw new AppError("auth.token_invalid");
  const { accountId, email, name, version } = found;
  const isProved = found.emailVerifiedAt !== null;
  const secondFactor = isProved && found.totpEnabledAt !== null;
  await checkPasswordStrength(ctx, password, { secondFactor, personal: [email, name] });
  const now = ctx.now();
  const passwordHash = await hashPassword(password);
  const proof = isProved ? {} : { emailVerifiedAt: now, ...noTotp };
  const changes = { passwordHash, passwordChangedAt: now, ...proof };
  const fields = isProved ? ["password"] : ["password", "email_verified_at", "totp"];
  await commit(ctx, {
    clinicId: null,
    statements: [
      updateAccount(ctx.db, accountId, version, changes, now),
      ...(isProved ? [] : [deleteRecoveryCodes(ctx.db, accountId)]),
      endSessions(ctx.db, accountId, "password_reset", now),
      useTokens(ctx.db, accountId, "reset_password", now),
    ],
    // One version, one event: of two resets racing with one link, the second violates it and changes nothing.
    events: [{ type: "account.password_changed", aggregateId: accountId, version: version + 1 }],
    audit: { action: "account.reset_password", entity: "account", entityId: accountId, fields },
  });
  await forgetFailures(ctx, email);
}
