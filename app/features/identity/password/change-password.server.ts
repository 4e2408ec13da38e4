import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { updateAccount } from "../account/account.repo.server";
import { useTokens } from "../account/account-token.repo.server";
import type { ChangePassword } from "../identity.schema";
import { ownAccount, provePassword } from "../account/own-account.server";
import { checkPasswordStrength } from "./password.policy";
import { hashPassword } from "./password.server";
import { endSessions } from "../session/session.repo.server";

/**
 * Changes the caller's password and ends every other login of theirs at once. The owner is told by mail.
 * @throws AppError `auth.password_wrong` | `auth.password_weak` | `auth.too_many_attempts`
 */
export async function changePassword(ctx: AccountCtx, { current, next }: ChangePassword): Promise<void> {
  const account = await ownAccount(ctx);
  await provePassword(ctx, account, current, "current");
  const secondFactor = account.totpEnabledAt !== null;
  await checkPasswordStrength(ctx, next, { secondFactor, personal: [account.email, account.name], field: "next" });
  const now = ctx.now();
  const passwordHash = await hashPassword(next);
  await commit(ctx, {
    clinicId: null,
    statements: [
      updateAccount(ctx.db, account.id, account.version, { passwordHash, passwordChangedAt: now }, now),
      endSessions(ctx.db, account.id, "password_changed", now, ctx.actor.sessionId),
      useTokens(ctx.db, account.id, "reset_password", now),
    ],
    events: [{ type: "account.password_changed", aggregateId: account.id, version: account.version + 1 }],
    audit: { action: "account.change_password", entity: "account", entityId: account.id, fields: ["password"] },
  });
}
